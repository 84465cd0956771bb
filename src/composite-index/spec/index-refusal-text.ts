import type { RefusalTexts } from '../../kernel/result.ts'
import type { IndexRefusal } from './index-refusal.ts'
import { andMore, tableRefusalText } from './table-refusal-text.ts'

const WHY_NOT_NORMALISED = {
  constant: { vi: 'mọi đơn vị có cùng một giá trị', en: 'every unit has the same value' },
  'all-missing': { vi: 'không đơn vị nào có giá trị', en: 'no unit has a value' },
  'zero-maximum': { vi: 'giá trị lớn nhất là 0', en: 'its maximum is 0' },
  'negative-maximum': {
    vi: 'giá trị tốt nhất nhỏ hơn 0 (chỉ số càng thấp càng tốt được đổi dấu), nên tỷ lệ với nó đảo thứ tự; dùng min-max',
    en: 'its best value is below 0 (where less is better the sign is turned), so shares of it turn the order round; use min-max',
  },
  'reference-missing': { vi: 'đơn vị làm mốc không có giá trị', en: 'the reference unit has no value' },
  'target-missing': { vi: 'chưa có mục tiêu', en: 'it has no target' },
  'out-of-range': { vi: 'số quá lớn hoặc quá nhỏ', en: 'a number is too great or too small' },
  'target-passed': {
    vi: 'mọi đơn vị đã vượt mục tiêu, nên khoảng cách đến đó đảo thứ tự; đặt mục tiêu cao hơn, hoặc dùng min-max hay goalposts',
    en: 'every unit is past its target, so the distance to it turns the order round; set a higher one, or use min-max or goalposts',
  },
  'order-reversed': {
    vi: 'tham số đảo thứ tự hoặc làm mọi đơn vị như nhau: "to" phải tăng; deviation, scale, factor phải lớn hơn 0',
    en: 'its parameters turn the order round or make all alike: "to" must rise, and deviation, scale and factor be above 0',
  },
  'target-at-end': { vi: 'mục tiêu hoặc mốc trùng giá trị kém nhất', en: 'the target or reference is the worst value itself' },
} as const

const WHY_NOT_TREATED = {
  'maximum-not-above-one': {
    vi: 'log-range cần giá trị lớn nhất trên 1; với tỷ lệ từ 0 đến 1 nó đảo thứ tự (dùng log)',
    en: 'log-range needs a maximum above 1; of shares between 0 and 1 it turns the order round (use log)',
  },
  'out-of-range': { vi: 'một giá trị không có lôgarit tính được', en: 'a value has no logarithm that can be computed' },
} as const

const WHY_NOT_AGGREGATED = {
  'not-positive': {
    vi: 'có giá trị nhỏ hơn 0, hoặc bằng 0 nơi phải lớn hơn 0',
    en: 'a value is below 0, or 0 where it must be above',
  },
  'out-of-range': { vi: 'kết quả vượt quá số lớn nhất tính được', en: 'the result is beyond the greatest number there is' },
  'exponent-zero': {
    vi: 'số mũ bằng 0 hoặc sát 0; dùng geometric thay vào',
    en: 'the exponent is 0 or next to it; use geometric instead',
  },
} as const

/** Each sentence names the place and how to mend it. */
export const indexRefusalText: RefusalTexts<IndexRefusal> = {
  ...tableRefusalText,
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
  'value-not-a-number': ({ unit, code, value, more }) => ({
    vi: `Ô "${code}" của đơn vị "${unit}" ghi "${value}", không phải số${andMore(more).vi}. Sửa thành số, hoặc để trống nếu chưa có.`,
    en: `"${code}" of unit "${unit}" is "${value}", not a number${andMore(more).en}. Write a number, or leave it empty if there is none.`,
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
  'weight-missing': ({ code, row }) => ({
    vi: `"${code}" (dòng ${row}) chưa có trọng số, trong khi chỉ số bên cạnh có. Ghi trọng số (0 nếu không tính), hoặc để trống tất cả.`,
    en: `"${code}" (row ${row}) has no weight where its neighbours have. Write one (0 if it does not count), or leave all empty.`,
  }),
  'replications-failed': ({ failed, evaluations }) => ({
    vi: `${failed} trong ${evaluations} lần tính của phân tích độ nhạy không tính được, nên tỷ lệ tìm ra sẽ sai. Bỏ lựa chọn gây lỗi dưới đây.`,
    en: `${failed} of ${evaluations} evaluations of the sensitivity analysis failed, and its shares would be wrong. Take out the option that fails as below.`,
  }),
  'varied-twice': ({ what }) => ({
    vi: `"${what}" được thay đổi hai lần trong "vary". Gộp các lựa chọn vào một mục.`,
    en: `"${what}" varies twice in "vary". Put its options in one entry.`,
  }),
  'indicator-with-children': ({ code, row, child }) => ({
    vi: `"${code}" (dòng ${row}) ghi là Indicator nhưng "${child}" thuộc nó. Ghi Aggregate, hoặc sửa Parent của "${child}".`,
    en: `"${code}" (row ${row}) is said to be an Indicator, and "${child}" is under it. Write Aggregate, or correct the Parent of "${child}".`,
  }),
  'aggregate-turned': ({ code, row }) => ({
    vi: `"${code}" (dòng ${row}) là nút tổng hợp nên không có chiều -1: mọi thứ bên dưới đã được đảo về càng cao càng tốt. Ghi 1.`,
    en: `"${code}" (row ${row}) is an aggregate and has no direction -1: all below it is turned to more is better. Write 1.`,
  }),
  'several-tops': ({ codes }) => ({
    vi: `Các mã không có Parent: ${codes.join(', ')}. Chỉ một mã ở đỉnh được để trống; ghi Parent cho các mã kia, hoặc thêm một dòng đỉnh chung.`,
    en: `These have no Parent: ${codes.join(', ')}. Only one, the top, may have none; write the Parent of the others, or add a row above all.`,
  }),
  'scale-zero': ({ code }) => ({
    vi: `Hệ số chia mẫu số của "${code}" bằng 0 (bước denominate). Ghi số lớn hơn 0, ví dụ 1000 cho "trên một nghìn".`,
    en: `The scale of "${code}" is 0 (step denominate). Write a number above 0: 1000 makes it "per thousand".`,
  }),
  'scale-negative': ({ code, scale }) => ({
    vi: `Hệ số chia mẫu số của "${code}" là ${scale} (bước denominate), nên tốt hơn sẽ thành kém hơn. Ghi số lớn hơn 0.`,
    en: `The scale of "${code}" is ${scale} (step denominate), and better would count as worse. Write a number above 0.`,
  }),
  'denominator-not-positive': ({ unit, code, denominator, value }) => ({
    vi: `"${code}" của đơn vị "${unit}" chia cho "${denominator}" bằng ${value}. Mẫu số phải lớn hơn 0: sửa số liệu, hoặc để trống.`,
    en: `"${code}" of unit "${unit}" is divided by "${denominator}", which is ${value}. It must be above 0: correct it, or leave it empty.`,
  }),
  'directions-mixed': ({ codes: [one, other] }) => ({
    vi: `Không điền theo dòng được khi "${one}" càng cao càng tốt mà "${other}" càng thấp càng tốt. Bỏ "scaled": false, hoặc chuẩn hoá trước.`,
    en: `Rows cannot be filled from each other where more of "${one}" and less of "${other}" is better. Take "scaled": false out, or normalise first.`,
  }),
  'not-treated': ({ code, why }) => ({
    vi: `Không xử lý được "${code}": ${WHY_NOT_TREATED[why].vi}. Ghi "none" cho chỉ số này ở bước treat, hoặc chọn after khác.`,
    en: `"${code}" cannot be treated: ${WHY_NOT_TREATED[why].en}. Write "none" for it in the treat step, or choose another "after".`,
  }),
  'not-turned': ({ code }) => ({
    vi: `"${code}" càng thấp càng tốt mà chưa được đảo chiều trước khi tổng hợp. Thêm bước normalise (method none chỉ đảo chiều).`,
    en: `Less of "${code}" is better, and nothing turned it round before aggregating. Add a normalise step (method none only turns).`,
  }),
  'normalised-already': ({ code, heading }) => ({
    vi: `"${code}" đã được chuẩn hoá, nên cột "${heading}" (đơn vị của số liệu gốc) không còn dùng được. Ghi tham số ngay trong bước này.`,
    en: `"${code}" is normalised already, so "${heading}", in the unit of the data, no longer fits. Write the parameter in this step.`,
  }),
  'order-not-kept': ({ code, better, worse }) => ({
    vi: `Ở "${code}", "${better}" không kém "${worse}" ở mặt nào mà lại thấp hơn, vì median nội suy theo trọng số khác nhau. Dùng weighted-median.`,
    en: `In "${code}", "${better}" is behind "${worse}" though no worse in anything: median interpolates between unequal weights. Use weighted-median.`,
  }),
  'too-many-variations': ({ variations, most }) => ({
    vi: `Hiệu ứng Shapley tính cho tối đa ${most} lựa chọn thay đổi; ở đây có ${variations}. Bỏ shapley, hoặc bớt lựa chọn.`,
    en: `Shapley effects are computed for ${most} choices at most; there are ${variations}. Leave shapley out, or vary less.`,
  }),
  'em-singular': () => ({
    vi: 'Không điền được bằng em: quá ít đơn vị cho số chỉ số này, hoặc có chỉ số suy ra từ chỉ số khác. Bỏ bớt chỉ số, hoặc điền cách khác.',
    en: 'Nothing can be imputed by em: there are too few units for so many indicators, or one follows from others. Leave some out, or impute another way.',
  }),
  'imputed-against-order': ({ code, better, worse }) => ({
    vi: `em điền "${code}" của "${better}" kém "${worse}", dù "${better}" chỉ khác là hơn ở một chỉ số. Điền cách khác (mean, group-mean, row-mean).`,
    en: `em imputes "${code}" of "${better}" worse than that of "${worse}", though "${better}" differs only in one indicator it is better in. Impute another way (mean, group-mean, row-mean).`,
  }),
  'parameter-unknown': ({ step, parameter }) => ({
    vi: `Bước ${step} không có số ở "${parameter}" để thay đổi. Ghi số đó trong bước, và đường dẫn đến nó như "/by/exponent".`,
    en: `Step ${step} has no number at "${parameter}" to vary. Write that number in the step, and the path to it like "/by/exponent".`,
  }),
  'no-spread': ({ code }) => ({
    vi: `Không suy được trọng số dưới "${code}" từ độ phân tán: có giá trị nhỏ hơn 0 (entropy), cột không đổi hoặc quá ít đơn vị.`,
    en: `No weights under "${code}" follow from the spread: a value is below 0 (entropy), a column constant, or there are too few units.`,
  }),
  'derived-weight-negative': ({ code, weight }) => ({
    vi: `Trọng số suy ra của "${code}" là ${weight.toFixed(4)}, nhỏ hơn 0: tốt hơn sẽ thành kém hơn. Xem lại chiều (Direction), bỏ nó, hoặc tự ghi trọng số.`,
    en: `The derived weight of "${code}" is ${weight.toFixed(4)}, below 0: better would count as worse. See its direction, leave it out, or give weights.`,
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
  'value-infinite': ({ unit, code, more }) => ({
    vi: `"${code}" của đơn vị "${unit}" là vô hạn${andMore(more).vi}. Sửa số liệu, hoặc để trống.`,
    en: `"${code}" of unit "${unit}" is infinite${andMore(more).en}. Correct the data, or leave it empty.`,
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
  'too-many-units': ({ units, most, asked }) => ({
    vi: `${asked} chỉ làm cho tối đa ${most} đơn vị; ở đây có ${units}. Bỏ mục đó, hoặc lọc bớt đơn vị.`,
    en: `${asked} is done for ${most} units at most; there are ${units}. Leave it out, or screen units.`,
  }),
  'column-missing': ({ code, step, near = [] }) => ({
    vi: `Không có cột "${code}" (cần cho: ${step})${near.length === 0 ? '' : `; gần giống: ${near.join(', ')}`}. Thêm cột, sửa tên, hoặc bỏ chỗ nhắc đến nó.`,
    en: `There is no column "${code}" (needed for: ${step})${near.length === 0 ? '' : `; nearly so: ${near.join(', ')}`}. Add it, correct its name, or take out what asks for it.`,
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
