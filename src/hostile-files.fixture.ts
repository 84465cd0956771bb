import { strToU8, zipSync } from 'fflate'
import {
  cell,
  filled,
  HEAD,
  lines,
  lying,
  MAIN,
  MEGABYTE,
  odsCell,
  odsOf,
  odsTable,
  person,
  RELATED,
  random,
  rowsOf,
  sheetOf,
  strange,
  workbookOf,
  XML,
} from './hostile-workbook.fixture.ts'

/** A file made to keep a server busy or to fill its memory. */
export interface HostileFile {
  readonly what: string
  readonly name: string
  readonly make: () => Uint8Array
}

const csv = (what: string, make: () => Uint8Array): HostileFile => ({ what, name: 'danh-sach.csv', make })
const xlsx = (what: string, make: () => Uint8Array): HostileFile => ({ what, name: 'danh-sach.xlsx', make })
const ods = (what: string, make: () => Uint8Array): HostileFile => ({ what, name: 'danh-sach.ods', make })

const PLAIN: readonly HostileFile[] = [
  csv('a file of zeros', () => new Uint8Array(90 * MEGABYTE)),
  xlsx('a workbook of zeros', () => new Uint8Array(90 * MEGABYTE)),
  csv('nothing but spaces', () => filled(' ', 60)),
  csv('nothing but line ends', () => filled('\n', 60)),
  csv('nothing but returns', () => filled('\r', 60)),
  csv('nothing but commas', () => filled(',', 60)),
  csv('nothing but quotes', () => filled('"', 61)),
  csv('a quote that never ends', () => strToU8(`${HEAD.join(',')}\n"${'a,\n'.repeat(15 * MEGABYTE)}`)),
  csv('one line without an end', () => filled('Nguyễn Văn An ', 60)),
  csv('tabs, semicolons and commas by turns', () => filled('a\tb;c,d|', 40)),
  csv('a million columns', () => strToU8(`${HEAD.join(',')}${',x'.repeat(1_000_000)}\n1,2,3`)),
  csv('a heading of ten megabytes', () => strToU8(`${HEAD.join(',')}${'Điện thoại '.repeat(MEGABYTE)}\n1,2,3`)),
  csv('UTF-16 of half pairs', () => filled('\u00ff\u00fe\u0000\u00d8', 30)),
  csv('bytes at random', () => random(30)),
  xlsx('bytes at random as a workbook', () => random(30)),
  csv('two million rows', () => lines(2_000_000, (at) => `${at},Xã A,Ấp 1,An,,,,`)),
  csv('300,000 rows, each of them doubtful', () =>
    lines(300_000, (at) => `${at},Xã không có,Ấp ${at % 7},A,tổ trưởng phó,09x${at},12,`),
  ),
  csv('200,000 people of one name in one hamlet', () => lines(200_000, () => '1,Xã An Phước,Ấp 1,Nguyễn Văn An,Thành viên,,,')),
  csv('names of a thousand accents', () => lines(20_000, () => `1,Xã An Phước,Ấp 1,A${'\u0301'.repeat(1000)},,,,`)),
  csv('names of 30,000 letters', () => lines(1000, () => `1,Xã An Phước,Ấp 1,${'Nguyễn '.repeat(4300)},,,,`)),
  csv('numbers of 100,000 digits', () =>
    lines(200, () => `1,Xã An Phước,Ấp 1,An,,${'9'.repeat(100_000)},${'1'.repeat(100_000)},`),
  ),
  csv('notes of nothing but dates', () => lines(50_000, () => `1,Xã An Phước,Ấp 1,An,,,,${'31/02/2024 '.repeat(40)}`)),
  csv('the name of a hamlet as long as a cell, above 30,000 people', () =>
    lines(30_000, (at) => `${at},Xã An Phước,${at === 0 ? `Ấp ${'Dài '.repeat(16_000)}` : ''},Nguyễn Văn ${at},Thành viên,,,`),
  ),
  csv('headings again and again', () => lines(200_000, () => HEAD.join(','))),
]

const WORKBOOKS: readonly HostileFile[] = [
  xlsx('a part that unpacks to 100 MB', () => workbookOf({ sheet: filled(' ', 100) })),
  xlsx('eight parts that unpack to 20 MB each', () => {
    const part = filled('<row/>', 20)
    return workbookOf({
      others: Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`xl/worksheets/sheet${at + 2}.xml`, part])),
    })
  }),
  xlsx('six thousand parts', () =>
    workbookOf({
      others: Object.fromEntries(Array.from({ length: 6000 }, (_, at) => [`xl/media/${at}.png`, new Uint8Array(1)])),
    }),
  ),
  xlsx('an archive in an archive in an archive', () => {
    let inner = workbookOf({})
    for (let depth = 0; depth < 50; depth++) inner = zipSync({ 'xl/workbook.xml': inner })
    return inner
  }),
  xlsx('parts that say they are empty', () => lying(24, 0)),
  xlsx('parts that say they unpack to 4 GB', () => lying(24, 0xfffffffe)),
  xlsx('parts that lie beyond the end', () => lying(42, 0x7fffffff)),
  xlsx('parts that all lie at the same place', () => lying(42, 0)),
  xlsx('an archive cut off in the middle', () => workbookOf({ sheet: sheetOf(rowsOf(50_000, person)) }).slice(0, 200_000)),
  xlsx('the end of an archive many times over', () => filled('PK\u0005\u0006', 20)),
  xlsx('a billion laughs', () =>
    workbookOf({
      sheet: `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, at) => `<!ENTITY ${'b'.repeat(at + 1)} "&${'b'.repeat(at) || 'a'};&${'b'.repeat(at) || 'a'};">`).join('')}]>${sheetOf(`<row>${cell(`&${'b'.repeat(30)};`)}</row>`)}`,
    }),
  ),
  xlsx(
    'tags in tags, a million deep',
    strange(() => ({ sheet: `${XML}<worksheet>${'<a>'.repeat(1_000_000)}` })),
  ),
  xlsx(
    'a tag that never ends',
    strange(() => ({ sheet: `${XML}<worksheet ${'a="b" '.repeat(3_000_000)}` })),
  ),
  xlsx(
    'a remark that never ends',
    strange(() => ({ sheet: `${XML}<!--${'- '.repeat(8_000_000)}` })),
  ),
  xlsx(
    'half-open tags',
    strange(() => ({ sheet: `${XML}<worksheet><sheetData>${'<'.repeat(8_000_000)}` })),
  ),
  xlsx(
    'half-written entities',
    strange(() => ({ sheet: sheetOf(`<row>${cell('&'.repeat(8_000_000))}</row>`) })),
  ),
  xlsx(
    'entities of a number',
    strange(() => ({ sheet: sheetOf(`<row>${cell('&#x10FFFF;'.repeat(2_000_000))}</row>`) })),
  ),
  xlsx(
    'one cell of thirty megabytes',
    strange(() => ({ sheet: sheetOf(`<row>${cell('Nguyễn Văn An '.repeat(2_000_000))}</row>`) })),
  ),
  xlsx(
    'cells at the far end of the sheet',
    strange(() => ({ sheet: sheetOf(rowsOf(200_000, (at) => `<row r="${at * 5 + 2}">${cell('x', `XFD${at * 5 + 2}`)}</row>`)) })),
  ),
  xlsx(
    'a column nobody can count to',
    strange(() => ({ sheet: sheetOf(rowsOf(1000, () => `<row>${cell('x', `${'Z'.repeat(200)}1`)}</row>`)) })),
  ),
  xlsx(
    'row numbers beyond all bounds',
    strange(() => ({
      sheet: sheetOf(rowsOf(1000, (at) => `<row r="${['1e308', '-1', '999999999999', 'NaN'][at % 4]}">${cell('x')}</row>`)),
    })),
  ),
  xlsx(
    'three million empty rows',
    strange(() => ({ sheet: sheetOf('<row/>'.repeat(3_000_000)) })),
  ),
  xlsx(
    'rows of five hundred cells',
    strange(() => ({ sheet: sheetOf(rowsOf(10_000, () => `<row>${'<c><v>1</v></c>'.repeat(500)}</row>`)) })),
  ),
  xlsx(
    'a table of 5 million texts',
    strange(() => ({ strings: `${XML}<sst ${MAIN}>${'<si><t>An</t></si>'.repeat(5_000_000)}</sst>` })),
  ),
  xlsx(
    'a table of texts in a million pieces',
    strange(() => ({ strings: `${XML}<sst ${MAIN}><si>${'<r><t>An</t></r>'.repeat(1_000_000)}</si></sst>` })),
  ),
  xlsx(
    'texts that are not in the table',
    strange(() => ({
      sheet: sheetOf(rowsOf(100_000, (at) => `<row><c t="s"><v>${at * 1e9}</v></c></row>`)),
      strings: `${XML}<sst ${MAIN}/>`,
    })),
  ),
  xlsx(
    'a million ways to show a number',
    strange(() => ({
      styles: `${XML}<styleSheet ${MAIN}><cellXfs>${'<xf numFmtId="14"/>'.repeat(1_000_000)}</cellXfs></styleSheet>`,
    })),
  ),
  xlsx(
    'one way to show a number, of a megabyte',
    strange(() => ({
      sheet: sheetOf(rowsOf(1000, () => '<row><c s="0"><v>45000</v></c></row>')),
      styles: `${XML}<styleSheet ${MAIN}><numFmts><numFmt numFmtId="200" formatCode="${'[$-42A]yyyy\\-'.repeat(80_000)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`,
    })),
  ),
  xlsx(
    'half a million merged areas',
    strange(() => ({
      sheet: sheetOf(
        rowsOf(1000, person),
        `<mergeCells>${rowsOf(500_000, (at) => `<mergeCell ref="A${at + 1}:XFD${at + 2}"/>`)}</mergeCells>`,
      ),
    })),
  ),
  xlsx('four thousand sheets', () => {
    const ids = Array.from({ length: 4000 }, (_, at) => at + 1)
    return workbookOf({
      workbook: `${XML}<workbook ${MAIN} xmlns:r="${RELATED}"><sheets>${ids.map((at) => `<sheet name="S${at}" sheetId="${at}" r:id="rId1"/>`).join('')}</sheets></workbook>`,
      sheet: sheetOf(rowsOf(2000, person)),
    })
  }),
  xlsx(
    'numbers no calendar has',
    strange(() => ({ sheet: sheetOf(rowsOf(50_000, (at) => `<row><c><v>${at % 2 === 0 ? '1e300' : '-1e300'}</v></c></row>`)) })),
  ),
  xlsx(
    'formulas of eight thousand signs',
    strange(() => ({ sheet: sheetOf(rowsOf(2000, () => `<row><c><f>${'A1+'.repeat(2700)}A1</f><v>1</v></c></row>`)) })),
  ),
  xlsx(
    '250,000 people, each in a hamlet of their own',
    strange(() => ({ sheet: sheetOf(rowsOf(250_000, (at) => person(at, { hamlet: `Ấp ${at}` }))) })),
  ),
  xlsx(
    '95,000 people, each in a hamlet of their own',
    strange(() => ({ sheet: sheetOf(rowsOf(95_000, (at) => person(at, { hamlet: `Ấp ${at}` }))) })),
  ),
  xlsx(
    '250,000 people whose names differ by one letter',
    strange(() => ({
      sheet: sheetOf(rowsOf(250_000, (at) => person(at, { name: `Nguyễn Văn ${'AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY'[at % 29]}n` }))),
    })),
  ),
  xlsx(
    'notes of a thousand words',
    strange(() => ({ sheet: sheetOf(rowsOf(10_000, (at) => person(at, { note: 'nghỉ từ tháng 7 '.repeat(300) }))) })),
  ),
]

const SHEETS_OF_OTHERS: readonly HostileFile[] = [
  ods('a cell repeated two billion times', () =>
    odsTable(`<table:table-row>${odsCell('x', ' table:number-columns-repeated="2147483647"')}</table:table-row>`),
  ),
  ods('a row repeated two billion times', () =>
    odsTable(`<table:table-row table:number-rows-repeated="2147483647">${odsCell('x')}</table:table-row>`),
  ),
  ods('rows repeated without end, with people in them', () =>
    odsTable(
      rowsOf(
        100,
        (at) =>
          `<table:table-row table:number-rows-repeated="100000">${HEAD.map(() => odsCell(`x${at}`)).join('')}</table:table-row>`,
      ),
    ),
  ),
  ods('a space repeated a billion times', () =>
    odsTable(`<table:table-row>${odsCell('<text:s text:c="1000000000"/>')}</table:table-row>`),
  ),
  ods('tables in tables', () => odsOf('<table:table>'.repeat(200_000))),
  ods('a paragraph of a million pieces', () =>
    odsTable(`<table:table-row>${odsCell('<text:span>a</text:span>'.repeat(1_000_000))}</table:table-row>`),
  ),
  ods('groups of rows in groups of rows', () => odsOf(`<table:table>${'<table:table-row-group>'.repeat(300_000)}`)),
]

/** Sixty and more files, each of a kind that has stopped a reader of spreadsheets somewhere. */
export const HOSTILE_FILES: readonly HostileFile[] = [...PLAIN, ...WORKBOOKS, ...SHEETS_OF_OTHERS]
