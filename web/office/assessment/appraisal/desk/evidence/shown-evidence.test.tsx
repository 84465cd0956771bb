// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { answerWith, show } from '../../../../../shared/testing.tsx'
import { deskText } from '../desk-text.ts'
import { ShownEvidence } from './shown-evidence.tsx'

const { evidence: text } = deskText.vi
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const REPORT = {
  ...{ id: 'e-1', unitId: 'u-1', number: '15/BC', issuedOn: null, title: 'Báo cáo năm', issuer: 'Sở', link: null },
  file: { name: 'bc.docx', mediaType: WORD, size: 1000 },
}

test('a document of Word is read beside the criterion: its paragraphs, its tables, and that it goes on', async () => {
  const parts = [{ text: 'Đã họp bốn cuộc' }, { cells: ['Quý', 'Cuộc'] }, { cells: ['I', '1'] }, { text: 'Nơi nhận' }]
  const sent = answerWith(() => Response.json({ parts, isCut: true }))
  show(<ShownEvidence evidence={[REPORT]} isWanted />)
  const shown = within(await screen.findByRole('region', { name: text.shown('Báo cáo năm') }))
  expect(shown.getByText('Đã họp bốn cuộc')).toBeDefined()
  expect(shown.getAllByRole('table')).toHaveLength(1)
  expect(shown.getAllByRole('row').map(({ textContent }) => textContent)).toEqual(['QuýCuộc', 'I1'])
  expect(shown.getByText(text.cut)).toBeDefined()
  expect(sent.map(({ address }) => address)).toEqual(['/api/v1/evidence/e-1/text'])
})

test('a document that cannot be read says so', async () => {
  const problem = { status: 422, code: 'evidence-without-text', vi: 'Không đọc được chữ', en: 'Cannot be read' }
  answerWith(() => Response.json(problem, { status: 422 }))
  show(<ShownEvidence evidence={[REPORT]} isWanted />)
  expect(await screen.findByText(/Không đọc được chữ/)).toBeDefined()
})
