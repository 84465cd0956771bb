import { defineText } from '../i18n/language.ts'

export const pictureText = defineText(
  {
    svg: 'Tải SVG',
    png: 'Tải PNG',
    print: 'In trang',
    table: 'Bảng số của hình',
    scrolls: (rows: string) => `Hình có ${rows} dòng: cuộn trong khung để xem hết.`,
  },
  {
    svg: 'Download SVG',
    png: 'Download PNG',
    print: 'Print the page',
    table: 'The numbers of the picture',
    scrolls: (rows: string) => `The picture has ${rows} rows: scroll within the frame to see all.`,
  },
)
