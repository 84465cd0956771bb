import { type AnsweredColumn, columnLine, DIRECTION_WORDS, ROLE_WORDS } from '../../composite-index/index.ts'
import { spellingKey } from '../../kernel/vietnamese-text.ts'
import type { CliContext } from '../command.ts'

type Ask = NonNullable<CliContext['ask']>

/** Shows what each column seems to be and asks which of them is something else, until nobody says so. */
export async function askAboutColumns(columns: readonly AnsweredColumn[], ask: Ask): Promise<readonly AnsweredColumn[]> {
  const lines = columns.map(columnLine).join('\n')
  const typed = await ask(
    `\n${lines}\n\nMỗi cột có đúng như trên không? Enter: đúng cả. Nếu không, ghi chữ của cột cần sửa (ví dụ G): `,
  )
  const wanted = typed.trim().toUpperCase()
  if (wanted === '') return columns
  const at = columns.findIndex(({ column }) => column.letters === wanted)
  const own = columns[at]
  if (own === undefined) {
    await ask(`Không có cột "${typed.trim()}". Enter để xem lại. `)
    return askAboutColumns(columns, ask)
  }
  return askAboutColumns(columns.with(at, { ...own, answer: await askAboutOne(own, ask) }), ask)
}

async function askAboutOne({ column, answer }: AnsweredColumn, ask: Ask): Promise<AnsweredColumn['answer']> {
  const role = await chosen(`Cột ${column.letters} "${column.heading}" là gì?`, { words: ROLE_WORDS, usual: answer.role, ask })
  if (role !== 'criterion') return { ...answer, role }
  const direction = await chosen('Chiều của tiêu chí?', { words: DIRECTION_WORDS, usual: answer.direction, ask })
  const weight = await numberAsked(`Trọng số so với các tiêu chí cùng nhóm? [${answer.weight}] `, answer.weight, ask)
  const pillar = (await ask(`Thuộc nhóm nào? [${answer.pillar || 'không'}] `)).trim() || answer.pillar
  return { role, direction, weight, pillar }
}

async function chosen<Meaning extends string | number>(
  question: string,
  asked: { readonly words: readonly (readonly [Meaning, string])[]; readonly usual: Meaning; readonly ask: Ask },
): Promise<Meaning> {
  const { words, usual, ask } = asked
  const usualWord = words.find(([meaning]) => meaning === usual)?.[1] ?? ''
  const list = words.map(([, word], at) => `${at + 1}. ${word}`).join('  ')
  const typed = (await ask(`${question}  ${list}  [${usualWord}] `)).trim()
  if (typed === '') return usual
  const found = words.find(([, word], at) => String(at + 1) === typed || spellingKey(word) === spellingKey(typed))
  return found === undefined ? chosen(`Ghi một số từ 1 đến ${words.length}. ${question}`, asked) : found[0]
}

async function numberAsked(question: string, usual: number, ask: Ask): Promise<number> {
  const typed = (await ask(question)).trim().replace(',', '.')
  if (typed === '') return usual
  const number = Number(typed)
  return number >= 0 && Number.isFinite(number) ? number : numberAsked(`Ghi một số từ 0. ${question}`, usual, ask)
}
