import { defineText } from '../../shared/i18n/language.ts'

export const reviewText = defineText(
  {
    title: 'Việc còn lại sau sắp xếp',
    about: 'Những gì máy đã tự chuyển, hoặc không ai nói về đâu. Xem từng việc, làm nếu cần, rồi ghi là đã xem.',
    columns: { label: 'Ai, cái gì', kind: 'Loại việc', todo: 'Cần làm', from: 'Từ đợt sắp xếp', act: 'Làm' },
    kind: {
      'hamlet-unplaced': 'ấp chưa biết về đâu',
      'role-carried': 'quyền đã chuyển theo',
      'role-without-unit': 'quyền ở đơn vị giải thể',
    },
    todo: {
      'hamlet-unplaced': () => 'Xã, phường của ấp này đã chia hoặc giải thể. Ghi ấp thuộc xã, phường nào từ nay.',
      'role-carried': (where: string) =>
        `Quyền đã tự chuyển sang ${where}. Xem người này còn đúng việc không; nếu không, kết thúc quyền.`,
      'role-without-unit': (where: string) => `${where} đã giải thể. Kết thúc quyền này, hoặc trao quyền ở đơn vị khác.`,
    },
    place: 'Xếp ấp',
    accounts: 'Người dùng',
    settle: 'Đã xem',
    settleTitle: (label: string) => `Đã xem: ${label}`,
    settleHint: 'Ghi đã xem thì việc này rời danh sách. Không thay đổi gì khác.',
    searchHint: 'Tên người hoặc ấp',
    none: 'Không còn việc nào sau sắp xếp',
    noneHint: 'Khi một đợt sắp xếp chia xã hay chuyển quyền sang đơn vị mới, việc phải xem sẽ hiện ở đây.',
  },
  {
    title: 'Left after reorganisations',
    about:
      'What was carried over of itself, or what nobody placed. Look at each, act where it is needed, then say that it was looked at.',
    columns: { label: 'Who or what', kind: 'Kind', todo: 'To do', from: 'Left by', act: 'Act' },
    kind: {
      'hamlet-unplaced': 'hamlet without a place',
      'role-carried': 'access carried over',
      'role-without-unit': 'access to an abolished unit',
    },
    todo: {
      'hamlet-unplaced': () => 'Its commune was divided or abolished. Say in which commune this hamlet lies from now on.',
      'role-carried': (where: string) => `The access was carried to ${where}. See whether it is still right; if not, end it.`,
      'role-without-unit': (where: string) => `${where} was abolished. End this access, or give it for another unit.`,
    },
    place: 'Place it',
    accounts: 'Accounts',
    settle: 'Looked at',
    settleTitle: (label: string) => `Looked at: ${label}`,
    settleHint: 'It leaves the list. Nothing else changes.',
    searchHint: 'Name of a person or hamlet',
    none: 'Nothing is left after reorganisations',
    noneHint: 'When a commune is divided or access is carried to a new unit, what has to be looked at stands here.',
  },
)
