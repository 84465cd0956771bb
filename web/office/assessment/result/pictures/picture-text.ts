import { defineText } from '../../../../shared/i18n/language.ts'
import { cellText } from '../../../../shared/table/cell-text.ts'

/** A share as tables write it, to the tenth of a per cent. */
export const percentText = (share: number): string => cellText(Math.round(share * 1000) / 1000, 'percent')

export const resultPictureText = defineText(
  {
    heading: 'Hình',
    choose: 'Xem hình',
    tree: 'Bộ tiêu chí',
    unit: 'Đơn vị',
    criterion: 'Tiêu chí',
    pillar: 'Trụ cột',
    noScore: 'chưa có điểm',
    notApplicable: 'không áp dụng',
    rank: {
      title: 'Hạng và khoảng hạng',
      says: (sure: string, ranked: string) =>
        `Chấm là hạng; vạch là khoảng hạng khi trọng số thay đổi. ${sure} trên ${ranked} đơn vị giữ nguyên hạng.`,
      none: 'Chưa đơn vị nào có hạng theo cách so sánh đã chọn.',
      columns: { rank: 'Hạng', least: 'Hạng cao nhất', greatest: 'Hạng thấp nhất', paid: 'Khả năng được thưởng' },
      told: (rank: string, least: string, greatest: string) =>
        least === greatest ? `hạng ${rank}` : `hạng ${rank} (${least}–${greatest})`,
    },
    pillars: {
      title: 'Trụ cột của từng đơn vị',
      says: 'Mỗi thanh là tỷ lệ điểm đạt được, chia theo trụ cột; phần trống là điểm chưa đạt. Chưa tính điểm cộng, điểm trừ.',
      total: 'Cộng các trụ cột',
      reached: (name: string) => `${name}: đạt`,
      counts: (name: string) => `${name}: chiếm`,
    },
    gap: {
      title: 'Tự đánh giá và thẩm định',
      says: (lowered: string, compared: string) =>
        `Vòng là điểm tự đánh giá, chấm là điểm thẩm định, tính theo tỷ lệ điểm tối đa. Thẩm định thấp hơn tự đánh giá ở ${lowered} trên ${compared} đơn vị; chênh nhiều nhất ở trên.`,
      columns: { self: 'Tự đánh giá', appraised: 'Thẩm định', gap: 'Chênh lệch (điểm %)' },
      self: 'Tự đánh giá',
      appraised: 'Thẩm định',
    },
    movement: {
      title: 'So với kỳ trước',
      says: (title: string, up: string, down: string) =>
        `Vòng là hạng ở “${title}”, chấm là hạng nay. ${up} đơn vị lên hạng, ${down} đơn vị xuống hạng.`,
      none: 'Chưa có kết quả đã công bố của kỳ trước với các đơn vị này.',
      columns: {
        before: 'Hạng kỳ trước',
        now: 'Hạng nay',
        moved: 'Lên (+), xuống (−)',
        shareBefore: 'Tỷ lệ kỳ trước',
        shareNow: 'Tỷ lệ nay',
      },
      before: 'Kỳ trước',
      now: 'Kỳ này',
      told: (before: string, now: string) => `${before} → ${now}`,
    },
    heat: {
      title: 'Tiêu chí và đơn vị',
      says: 'Mỗi cột là một tiêu chí, mỗi dòng một đơn vị, xếp theo hạng. Càng đậm càng gần điểm tối đa; gạch chéo là chưa có điểm, để trống là không áp dụng. Chỉ vào một ô để đọc.',
      classes: ['dưới 20 %', '20–40 %', '40–60 %', '60–80 %', 'từ 80 %'],
      pointed: (unit: string, criterion: string, share: string) => `${unit} · ${criterion}: ${share}`,
      point: 'Chỉ vào một ô để đọc đơn vị, tiêu chí và tỷ lệ đạt.',
    },
    weights: {
      title: 'Trọng số của bộ tiêu chí',
      says: (largest: string, share: string) =>
        `Diện tích là phần của mỗi tiêu chí trong điểm tối đa, xếp theo trụ cột. Tiêu chí nặng nhất: ${largest} (${share}).`,
      columns: { weight: 'Phần trong tổng điểm' },
    },
  },
  {
    heading: 'Pictures',
    choose: 'Picture',
    tree: 'Criteria',
    unit: 'Unit',
    criterion: 'Criterion',
    pillar: 'Pillar',
    noScore: 'no score',
    notApplicable: 'does not apply',
    rank: {
      title: 'Ranks and how sure they are',
      says: (sure: string, ranked: string) =>
        `The dot is the rank, the line the ranks it has when weights change. ${sure} of ${ranked} units keep their rank.`,
      none: 'No unit has a rank by the method chosen.',
      columns: { rank: 'Rank', least: 'Highest rank', greatest: 'Lowest rank', paid: 'Chance to be paid' },
      told: (rank: string, least: string, greatest: string) =>
        least === greatest ? `rank ${rank}` : `rank ${rank} (${least}–${greatest})`,
    },
    pillars: {
      title: 'Pillars of each unit',
      says: 'Each bar is the share of points reached, by pillar; what is blank was not reached. Bonus and penalty are not in it.',
      total: 'All pillars',
      reached: (name: string) => `${name}: reached`,
      counts: (name: string) => `${name}: counts`,
    },
    gap: {
      title: 'Self-assessed and appraised',
      says: (lowered: string, compared: string) =>
        `The ring is the self-score, the dot the appraised one, as shares of the maximum. It was lowered for ${lowered} of ${compared} units; the widest gap stands first.`,
      columns: { self: 'Self', appraised: 'Appraised', gap: 'Gap (points of %)' },
      self: 'Self',
      appraised: 'Appraised',
    },
    movement: {
      title: 'Since the round before',
      says: (title: string, up: string, down: string) =>
        `The ring is the rank in “${title}”, the dot the rank now. ${up} units rose, ${down} fell.`,
      none: 'There is no published result of an earlier year with these units.',
      columns: {
        before: 'Rank before',
        now: 'Rank now',
        moved: 'Up (+), down (−)',
        shareBefore: 'Share before',
        shareNow: 'Share now',
      },
      before: 'Before',
      now: 'Now',
      told: (before: string, now: string) => `${before} → ${now}`,
    },
    heat: {
      title: 'Criteria and units',
      says: 'A column is a criterion, a row a unit, in the order of ranks. The darker the nearer to the maximum; hatched has no score, blank does not apply. Point at a cell to read it.',
      classes: ['below 20 %', '20–40 %', '40–60 %', '60–80 %', 'from 80 %'],
      pointed: (unit: string, criterion: string, share: string) => `${unit} · ${criterion}: ${share}`,
      point: 'Point at a cell to read its unit, criterion and share.',
    },
    weights: {
      title: 'Weights of the criteria',
      says: (largest: string, share: string) =>
        `The area is the part of each criterion in the maximum, by pillar. The heaviest is ${largest} (${share}).`,
      columns: { weight: 'Part of the whole' },
    },
  },
)
