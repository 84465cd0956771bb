/** A small index of our own, in the shape files have. */
export const smallInput = {
  iData: {
    uCode: ['BH', 'LK', 'XL', 'DQ', 'TB', 'VC'],
    uName: ['Biên Hòa', 'Long Khánh', 'Xuân Lộc', 'Định Quán', 'Trảng Bom', 'Vĩnh Cửu'],
    kind: ['city', 'city', 'district', 'district', 'district', 'district'],
    online: [92, 81, 64, 58.5, 77, 49],
    paperless: [71, 64, null, 33, 60, 41],
    cashless: [55, 61, 38, 29, 52, 24],
    waiting: [3, 5, 8, 12, 4, 9],
    people: [1100, 180, 220, 200, 330, 160],
  },
  iMeta: {
    iCode: ['online', 'paperless', 'cashless', 'waiting', 'government', 'society', 'dx'],
    Parent: ['government', 'government', 'society', 'society', 'dx', 'dx', null],
    Level: [1, 1, 1, 1, 2, 2, 3],
    Weight: [2, 1, 1, 1, 1, 1, 1],
    Direction: [1, 1, 1, -1, 1, 1, 1],
    Target: [100, 100, 80, 1, null, null, null],
    Denominator: [null, null, null, 'people', null, null, null],
    Type: ['Indicator', 'Indicator', 'Indicator', 'Indicator', 'Aggregate', 'Aggregate', 'Aggregate'],
  },
}
