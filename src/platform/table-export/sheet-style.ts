import type { CellStyle, WriteSheet } from 'hucre/xlsx'

// How every workbook of the programme looks, whoever writes it.

export const FONT = { name: 'Times New Roman', size: 11 } as const

const LINE = { style: 'thin', color: { rgb: '9AA5AD' } } as const
export const FRAME = { top: LINE, bottom: LINE, left: LINE, right: LINE }

export const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  border: FRAME,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF1' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}

/** On paper: A4 landscape, as many pages downwards as it takes and one across. */
export const PAGE: NonNullable<WriteSheet['pageSetup']> = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
}
