import type { RefusalTexts } from '../../kernel/result.ts'
import type { IndexRefusal } from './index-refusal.ts'

const WHY_NOT_NORMALISED = {
  constant: { vi: 'mọi đơn vị có cùng một giá trị', en: 'every unit has the same value' },
  'all-missing': { vi: 'không đơn vị nào có giá trị', en: 'no unit has a value' },
  'zero-maximum': { vi: 'giá trị lớn nhất là 0', en: 'its maximum is 0' },
  'reference-missing': { vi: 'đơn vị làm mốc không có giá trị', en: 'the reference unit has no value' },
  'target-missing': { vi: 'chưa có mục tiêu', en: 'it has no target' },
  'out-of-range': { vi: 'số quá lớn hoặc quá nhỏ', en: 'a number is too great or too small' },
  'target-at-end': { vi: 'mục tiêu hoặc mốc trùng giá trị kém nhất', en: 'the target or reference is the worst value itself' },
} as const

const WHY_NOT_AGGREGATED = {
  'not-positive': { vi: 'giá trị không lớn hơn 0', en: 'a value is not above 0' },
  'out-of-range': { vi: 'kết quả vượt quá số lớn nhất tính được', en: 'the result is beyond the greatest number there is' },
  'exponent-zero': { vi: 'số mũ bằng 0; dùng geometric thay vào', en: 'the exponent is 0; use geometric instead' },
} as const

/** Each sentence names the place and how to mend it. */
export const indexRefusalText: RefusalTexts<IndexRefusal> = {
  'tree-empty': () => ({
    vi: 'Bảng chỉ số không có dòng nào là Indicator hoặc Aggregate. Thêm các chỉ số.',
    en: 'The metadata has no row of the type Indicator or Aggregate. Add the indicators.',
  }),
  'duplicate-code': ({ code, rows }) => ({
    vi: `Mã "${code}" có hai lần, ở dòng ${rows[0]} và ${rows[1]} của bảng chỉ số. Đặt cho một dòng mã khác.`,
    en: `The code "${code}" is there twice, in rows ${rows[0]} and ${rows[1]} of the metadata. Give one of them another.`,
  }),
  'unknown-parent': ({ code, parent, row }) => ({
    vi: `"${code}" (dòng ${row}) thuộc "${parent}", nhưng bảng chỉ số không có mã đó. Thêm dòng "${parent}" hoặc sửa cột Parent.`,
    en: `"${code}" (row ${row}) is under "${parent}", which the metadata does not have. Add a row for it or correct Parent.`,
  }),
  cycle: ({ codes }) => ({
    vi: `Các mã nằm trong nhau thành vòng: ${[...codes, codes[0]].join(' → ')}. Sửa cột Parent của một mã.`,
    en: `These codes are under each other in a circle: ${[...codes, codes[0]].join(' → ')}. Correct the Parent of one.`,
  }),
  'level-malformed': ({ code, level, row }) => ({
    vi: `Cấp của "${code}" (dòng ${row}) là ${level}. Cấp là số nguyên từ 1 (chỉ số) trở lên, hoặc để trống.`,
    en: `The level of "${code}" (row ${row}) is ${level}. A level is a whole number from 1 (indicators) up, or left empty.`,
  }),
  'too-deep': ({ code, most }) => ({
    vi: `"${code}" đứng trên hơn ${most} cấp. Bỏ bớt cấp trung gian ở cột Parent.`,
    en: `"${code}" is above more than ${most} levels. Take levels out of Parent.`,
  }),
  'weight-malformed': ({ code, weight, row }) => ({
    vi: `Trọng số của "${code}" (dòng ${row}) là ${weight}. Trọng số là số từ 0 trở lên.`,
    en: `The weight of "${code}" (row ${row}) is ${weight}. A weight is a number from 0 up.`,
  }),
  'direction-malformed': ({ code, direction, row }) => ({
    vi: `Chiều của "${code}" (dòng ${row}) là ${direction}. Ghi 1 (càng cao càng tốt) hoặc -1 (càng thấp càng tốt).`,
    en: `The direction of "${code}" (row ${row}) is ${direction}. Write 1 (more is better) or -1 (less is better).`,
  }),
  'aggregate-without-children': ({ code, row }) => ({
    vi: `"${code}" (dòng ${row}) là nút tổng hợp nhưng không có gì bên dưới. Thêm chỉ số thuộc nó, hoặc bỏ dòng này.`,
    en: `"${code}" (row ${row}) is an aggregate with nothing under it. Put indicators under it, or take the row out.`,
  }),
  'weights-all-zero': ({ code }) => ({
    vi: `Mọi trọng số dưới "${code}" đều bằng 0. Cho ít nhất một trọng số lớn hơn 0.`,
    en: `Every weight under "${code}" is 0. Give at least one more than 0.`,
  }),
  'level-not-above': ({ code, child, level }) => ({
    vi: `"${code}" ở cấp ${level}, không cao hơn "${child}" bên dưới nó. Sửa cột Level, hoặc để trống.`,
    en: `"${code}" is of level ${level}, not above "${child}" under it. Correct Level, or leave it empty.`,
  }),
  'value-not-a-number': ({ unit, code, value }) => ({
    vi: `Ô "${code}" của đơn vị "${unit}" ghi "${value}", không phải số. Sửa thành số, hoặc để trống nếu chưa có.`,
    en: `"${code}" of unit "${unit}" is "${value}", not a number. Write a number, or leave it empty if there is none.`,
  }),
  'node-without-code': ({ row }) => ({
    vi: `Dòng ${row} của bảng chỉ số không có mã (iCode). Ghi mã, hoặc bỏ dòng.`,
    en: `Row ${row} of the metadata has no code (iCode). Write one, or take the row out.`,
  }),
  'type-unknown': ({ code, type, row }) => ({
    vi: `Loại của "${code}" (dòng ${row}) là "${type}". Ghi Indicator, Aggregate, Group, Denominator hoặc Other.`,
    en: `The type of "${code}" (row ${row}) is "${type}". Write Indicator, Aggregate, Group, Denominator or Other.`,
  }),
  'meta-not-a-number': ({ code, heading, value }) => ({
    vi: `Cột "${heading}" của "${code}" trong bảng chỉ số ghi "${value}", không phải số. Sửa thành số, hoặc để trống.`,
    en: `"${heading}" of "${code}" in the metadata is "${value}", not a number. Write a number, or leave it empty.`,
  }),
  'scale-zero': ({ code }) => ({
    vi: `Hệ số chia mẫu số của "${code}" bằng 0 (bước denominate). Ghi số khác 0, ví dụ 1000 cho "trên một nghìn".`,
    en: `The scale of "${code}" is 0 (step denominate). Write another number: 1000 makes it "per thousand".`,
  }),
  'weights-sum-to-nothing': ({ code }) => ({
    vi: `Trọng số bên dưới "${code}" cộng lại bằng 0. Cho ít nhất một trọng số khác 0.`,
    en: `The weights under "${code}" add up to 0. Give at least one that is not.`,
  }),
  'noise-without-options': () => ({
    vi: 'Biên độ trọng số không có danh sách lựa chọn để thử hết (every). Bỏ every, hoặc liệt kê bộ trọng số bằng "weighting".',
    en: 'Noise on weights has no options of which every one could be tried. Leave "every" out, or list weights under "weighting".',
  }),
  'too-many-replications': ({ replications, most }) => ({
    vi: `${replications} lần thử là quá nhiều cho số đơn vị này; tối đa ${most}. Giảm số lần, vài nghìn là đủ.`,
    en: `${replications} replications are too many for so many units; ${most} at most. A few thousand are enough.`,
  }),
  'value-infinite': ({ unit, code }) => ({
    vi: `"${code}" của đơn vị "${unit}" là vô hạn (có thể do chia cho 0). Sửa số liệu, hoặc để trống.`,
    en: `"${code}" of unit "${unit}" is infinite (perhaps divided by 0). Correct the data, or leave it empty.`,
  }),
  'duplicate-unit': ({ unit }) => ({
    vi: `Đơn vị "${unit}" có hai dòng. Giữ một dòng.`,
    en: `Unit "${unit}" is there twice. Keep one row.`,
  }),
  'unit-without-code': ({ row }) => ({
    vi: `Dòng ${row} của bảng số liệu không có mã đơn vị (uCode). Ghi mã, hoặc bỏ dòng.`,
    en: `Row ${row} of the data has no code of a unit (uCode). Write one, or take the row out.`,
  }),
  'too-few-units': ({ units }) => ({
    vi: `Chỉ có ${units} đơn vị. Xếp hạng cần từ 2 đơn vị: thêm đơn vị.`,
    en: `There is only ${units} unit. A ranking needs 2 or more: add units.`,
  }),
  'too-many-units': ({ units, most }) => ({
    vi: `Bảng so từng cặp chỉ lập cho tối đa ${most} đơn vị; ở đây có ${units}. Bỏ mục outranking, hoặc lọc bớt đơn vị.`,
    en: `An outranking matrix is made of ${most} units at most; there are ${units}. Leave outranking out, or screen units.`,
  }),
  'column-missing': ({ code, step }) => ({
    vi: `Bảng số liệu không có cột "${code}" (cần cho: ${step}). Thêm cột, hoặc bỏ chỗ nhắc đến nó.`,
    en: `The data has no column "${code}" (needed for: ${step}). Add it, or take out what asks for it.`,
  }),
  'indicator-empty': ({ code }) => ({
    vi: `Không đơn vị nào có số liệu "${code}". Bổ sung số liệu, hoặc bỏ chỉ số này khỏi bảng chỉ số.`,
    en: `No unit has a value of "${code}". Fill it in, or take the indicator out of the metadata.`,
  }),
  'column-length': ({ code, length, units }) => ({
    vi: `Cột "${code}" có ${length} ô, trong khi bảng có ${units} dòng. Ghi đủ, ô trống là null.`,
    en: `Column "${code}" has ${length} cells where the table has ${units} rows. Fill it up, with null where there is nothing.`,
  }),
  'input-malformed': ({ part }) => ({
    vi: `Đầu vào không có bảng "${part}" theo cột hoặc theo dòng. Xem docs/index.md.`,
    en: `The input has no table "${part}" by columns or by rows. See docs/index.md.`,
  }),
  'code-unknown': ({ code, step }) => ({
    vi: `Không có mã "${code}" (bước ${step}). Mã phải có trong bảng chỉ số và đúng loại.`,
    en: `There is no code "${code}" (step ${step}). It must be in the metadata, and of the right kind.`,
  }),
  'unit-unknown': ({ unit, step }) => ({
    vi: `Không có đơn vị "${unit}" (bước ${step}). Sửa mã, hoặc bỏ khỏi bước đó.`,
    en: `There is no unit "${unit}" (step ${step}). Correct the code, or take it out of the step.`,
  }),
  'levels-mismatch': ({ given, levels, field }) => ({
    vi: `"${field}" của bước aggregate có ${given} mục, trong khi cây có ${levels} cấp trên chỉ số. Ghi đủ từng cấp, hoặc một mục chung.`,
    en: `"${field}" of the aggregate step has ${given} entries where the tree has ${levels} levels above the indicators. Give one for each, or one for all.`,
  }),
  'nothing-left': ({ step }) => ({
    vi: `Sau bước ${step} không còn đơn vị nào. Hạ ngưỡng.`,
    en: `No unit is left after ${step}. Lower the threshold.`,
  }),
  'not-normalised': ({ code, why }) => ({
    vi: `Không chuẩn hoá được "${code}": ${WHY_NOT_NORMALISED[why].vi}. Bỏ chỉ số này, hoặc chọn cách khác cho nó.`,
    en: `"${code}" cannot be normalised: ${WHY_NOT_NORMALISED[why].en}. Leave it out, or choose another way for it.`,
  }),
  'not-aggregated': ({ code, child, unit, why }) => ({
    vi: `Không tổng hợp được "${code}"${child === '' ? '' : ` ("${child}" của "${unit}")`}: ${WHY_NOT_AGGREGATED[why].vi}. Chuẩn hoá về khoảng lớn hơn 0, hoặc chọn cách tổng hợp khác.`,
    en: `"${code}" cannot be aggregated${child === '' ? '' : ` ("${child}" of "${unit}")`}: ${WHY_NOT_AGGREGATED[why].en}. Normalise to a range above 0, or aggregate another way.`,
  }),
  'parameter-missing': ({ code, heading }) => ({
    vi: `"${code}" chưa có số ở cột "${heading}" của bảng chỉ số. Điền vào đó, hoặc ghi tham số trong bước normalise.`,
    en: `"${code}" has no number in the column "${heading}" of the metadata. Write it there, or in the normalise step.`,
  }),
  'posts-reversed': ({ code, low, high }) => ({
    vi: `Cột mốc của "${code}" ngược: dưới ${low}, trên ${high}. Mốc dưới phải nhỏ hơn mốc trên.`,
    en: `The posts of "${code}" are the wrong way round: low ${low}, high ${high}. Low must be below high.`,
  }),
  'aggregated-twice': () => ({
    vi: 'Số liệu đã được tổng hợp. Chỉ ghi một bước aggregate, ở cuối.',
    en: 'The data is aggregated already. Write one aggregate step, the last.',
  }),
  'level-unknown': ({ level }) => ({
    vi: `Cấp ${level} không có mã nào để tính trọng số. Chọn cấp khác, và để bước aggregate ở cuối.`,
    en: `Level ${level} has no codes to weigh. Choose another, with an aggregate step at the end.`,
  }),
  'level-not-there': ({ level }) => ({
    vi: `Cấp ${level} không có gì ở bước này. Chọn cấp khác, hoặc xem sau bước aggregate (check.after).`,
    en: `There is nothing of level ${level} at this step. Choose another, or look after the aggregate step (check.after).`,
  }),
  'no-correlations': ({ level }) => ({
    vi: `Không tìm được trọng số cấp ${level} theo tương quan: có cột không đổi hoặc quá ít đơn vị. Chọn cấp khác, hoặc ghi trọng số.`,
    en: `No weights of level ${level} by correlations: a column is constant, or there are too few units. Choose another, or give weights.`,
  }),
  'no-components': ({ code }) => ({
    vi: `Không tính được thành phần chính dưới "${code}": thiếu số liệu hoặc có cột không đổi. Điền số liệu thiếu trước.`,
    en: `There are no principal components under "${code}": something is missing or constant. Impute first.`,
  }),
  'too-few-variations': ({ variations }) => ({
    vi: `Phân tích độ nhạy cần từ 2 lựa chọn thay đổi; mới có ${variations}.`,
    en: `A sensitivity analysis needs 2 or more choices that vary; there is ${variations}.`,
  }),
}
