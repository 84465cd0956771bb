import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { notAllowedText } from '../../identity/index.ts'
import { safeFileName } from '../../platform/files/file-name.ts'
import { answersWith } from '../../platform/http/answer.ts'
import { FileContent, oneOf, problems } from '../../platform/http/schemas.ts'
import type { Platform } from '../../platform/platform.ts'
import { tableNoteText, tableRefusalText } from '../office/note-text.ts'
import type { TableFile } from '../office/read-table-file.ts'
import { TABLE_BLOCK_KINDS } from '../office/table-document.ts'
import type { TableNotRead, TableRead } from '../office/table-service.ts'
import { criteriaService } from '../service.ts'
import { TreeDocument } from './schemas-routes.ts'

const UNREADABLE = 422
const { answer } = answersWith<TableNotRead>(
  { ...notAllowedText, ...tableRefusalText },
  {
    'not-allowed': 403,
    'file-too-large': 413,
    'no-criteria-table': UNREADABLE,
    'table-too-much': UNREADABLE,
    'file-empty': UNREADABLE,
    'not-a-workbook': UNREADABLE,
    'ending-differs': UNREADABLE,
    'password-protected': UNREADABLE,
    'old-excel-format': UNREADABLE,
    'unpacks-too-large': UNREADABLE,
    'workbook-damaged': UNREADABLE,
    'too-many-rows': UNREADABLE,
    'too-many-columns': UNREADABLE,
    'cell-too-long': UNREADABLE,
    'too-many-groups': UNREADABLE,
    'no-register-found': UNREADABLE,
    'same-file-twice': UNREADABLE,
  },
)

const MOST_BYTES = 10 * 1024 * 1024
/** The parts beside the file. */
const FORM_BYTES = 10_000
const [FIRST_YEAR, LAST_YEAR] = [2000, 2100]

const TableForm = Type.Object({ file: FileContent }, { title: 'CriteriaTableForm' })
const Frame = Type.Object({
  year: Type.Integer({ minimum: FIRST_YEAR, maximum: LAST_YEAR, description: 'The one that is assessed' }),
  block: oneOf(TABLE_BLOCK_KINDS, { description: 'Whom the criteria are for' }),
})
const Shown = Type.Object(
  {
    sheet: Type.String(),
    document: TreeDocument,
    notes: Type.Array(
      Type.Object({ place: Type.String(), code: Type.String(), vi: Type.String(), en: Type.String() }, { title: 'TableNote' }),
    ),
  },
  { title: 'CriteriaTableRead' },
)

const asShown = ({ sheet, document, notes }: TableRead) => ({
  ...{ sheet, document },
  notes: notes.map((note) => ({ place: note.place, code: note.code, ...tableNoteText(note) })),
})

/** An office’s table becomes a draft to look at. Nothing is kept of it. */
export const tableRoutes = (platform: Platform): FastifyPluginAsyncTypebox => {
  const service = criteriaService(platform)
  return async (app) => {
    const sending = {
      tags: ['assessment'],
      consumes: ['multipart/form-data'],
      querystring: Frame,
      form: TableForm,
      description: 'The table of criteria in a workbook (.xlsx, .ods, .csv) or Word document (.docx), as a draft to look at.',
      response: { 200: Shown, ...problems(400, 403, 413, 422) },
    }
    const config = { formLimitBytes: MOST_BYTES + FORM_BYTES }
    app.post('/criteria-tables/read', { schema: sending, config }, async (request, reply) =>
      answer(
        reply,
        await service.readTable(request.actor, { file: await takeFile(request), frame: { code: '', ...request.query } }),
        {
          200: asShown,
        },
      ),
    )
  }
}

async function takeFile(request: FastifyRequest): Promise<TableFile> {
  const sent = await request.file()
  return sent === undefined
    ? { name: '', bytes: new Uint8Array() }
    : { name: safeFileName(sent.filename), bytes: await sent.toBuffer() }
}
