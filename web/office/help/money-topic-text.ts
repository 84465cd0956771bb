import { defineText } from '../../shared/i18n/language.ts'

/** What the help says of what is promised, computed, paid and booked. Words of the screens stand in « », as they stand there. */
export const moneyTopicText = defineText(
  {
    month: {
      about: 'Tháng đang chi tới đâu, vướng gì, gọi ai.',
      steps: {
        open: 'Chưa có tháng nào đang mở thì bấm «Mở tháng»: chọn chính sách và tháng, xem sẽ thay đổi gì rồi xác nhận.',
        left: '«Còn phải làm» kể từng chặng chưa xong: ai làm, và vì sao còn chờ. Việc của bạn mang nhãn «chờ bạn»; nút để làm nằm ở đầu trang.',
        blocked:
          '«Đang vướng» gom các tổ chưa có tiền theo lý do, kèm điều khoản và xã cần gọi; bấm «Xem từng tổ» để ra danh sách.',
        why: 'Muốn biết vì sao một tổ được 0 đồng: mở «Từng tổ», bấm vào tổ đó.',
        papers: 'Tờ trình, quyết định và bảng kê của tháng ở thẻ «Văn bản».',
      },
    },
    policies: {
      about: 'Nghị quyết của tỉnh, đọc thành câu: chi cho ai, bao nhiêu, với điều kiện nào, căn cứ điều nào.',
      steps: {
        read: 'Mở một chính sách: «Quy định này nói» kể từng điều kiện và mức với căn cứ của nó.',
        tryOut: '«Tính thử» cho một tổ giả định; không có gì được ghi.',
        enter: '«Nhập chính sách» theo biểu mẫu hoặc từ mẫu có sẵn, rồi nhờ người khác kích hoạt.',
        activate: 'Đọc, tính thử, rồi «Kích hoạt». Người soạn không tự kích hoạt bản của mình.',
        again: 'Nghị quyết mới: «Lập bản mới». Bản cũ vẫn đọc được và vẫn giải thích các tháng đã chi.',
      },
    },
    facts: {
      about: 'Điều chính sách hỏi mà sổ tổ, báo cáo và sổ sách không biết, do người nhập theo văn bản.',
      steps: {
        read: 'Chọn chính sách và tháng: «Chính sách hỏi gì» cho biết mỗi điều đã biết của bao nhiêu nơi, còn thiếu ai. «Xem» để đọc từng dòng đã nhập.',
        tell: '«Nhập» cho những nơi còn thiếu, «Điền» một giá trị cho mọi dòng đang lọc, ghi số và ngày văn bản rồi «Gửi để xác nhận».',
        confirm: 'Đối chiếu từng dòng với văn bản rồi «Xác nhận thông tin» hoặc «Không nhận». Người nhập không tự xác nhận.',
      },
    },
    budget: {
      about: 'Dự toán từng năm: đã giao, đã cam kết, đã chi, còn lại.',
      steps: {
        read: 'Mỗi dòng cho biết «Dự toán», «Đã cam kết», «Đã chi» và «Còn lại».',
        line: '«Lập dòng dự toán» cho một nguồn, một cấp, một chính sách.',
        entry: '«Ghi giao hoặc điều chỉnh» với số và ngày quyết định; số chỉ có hiệu lực khi người thứ hai xác nhận.',
        confirm: 'Mở dòng có «Chờ xác nhận», đối chiếu quyết định rồi «Xác nhận» hoặc «Không nhận».',
      },
    },
    payments: {
      about: 'Mỗi đợt chi là một chính sách và một tháng, từ mở tới khoá.',
      steps: {
        open: '«Mở tháng»: các tháng đi lần lượt, tháng trước khoá rồi mới mở tháng sau.',
        compute: '«Tính mức hưởng» khi xã đã xác nhận; sửa sổ xong thì «Tính lại».',
        lookAgain:
          'Tỉnh có quy định xem lại thì mở thẻ «Xem lại», bấm «Xem lại lần lượt»: xem báo cáo, thành viên, người nhận rồi «Đồng ý với xác nhận» hoặc «Trả lại xã, nêu lý do». Xem đủ mới trình được.',
        submit: 'Xem «Khác tháng trước», rồi «Trình duyệt … tổ». Tổ còn ý kiến thì trả lời trước.',
        approve:
          'Xem «Khác tháng trước» và «Từng tổ», rồi «Duyệt», hoặc «Trả lại» kèm lý do. Ai đã lập, xác nhận hay đổi người nhận của tháng thì không duyệt.',
        order: '«Lập lệnh chi» cho mọi người nhận có tài khoản đã xác nhận; ai chưa trả được và vì sao: thẻ «Đối chiếu».',
        settle:
          '«Nhận kết quả của ngân hàng»: chọn tệp ngân hàng trả; cả tệp được nhận hoặc không dòng nào. Chi thừa, chi lần nữa, chi vào tài khoản khác: «Đối chiếu», mục «Ngân hàng chi khác lệnh».',
        close: '«Khoá kỳ» khi «Đối chiếu» đã khớp; phần chưa chi vẫn còn nợ các tổ, ở «Truy lĩnh».',
        why: 'Lần theo một đồng: «Từng tổ», mở một tổ, xem từng bước tính, căn cứ, lệnh chi và bút toán.',
      },
    },
    arrears: {
      about: 'Những khoản tổ được hưởng mà chưa nhận được: vì sao, chờ ai, từ bao giờ.',
      steps: {
        read: 'Lọc theo tháng hoặc lý do; bấm tên tổ hay tháng để mở. Khoá kỳ không làm mất khoản nào ở đây.',
        order: 'Khoản đã hết vướng: bấm «Lập lệnh truy lĩnh». Tháng đã khoá vẫn khoá; chỉ những khoản đó được chi.',
        supplement: 'Báo cáo được xác nhận muộn: bấm «Mở kỳ bổ sung», rồi tính, trình, duyệt và chi như một kỳ.',
        end: 'Khoản không chi nữa: bấm «Đề nghị thôi chi», ghi số, ngày quyết định và lý do. Người thứ hai xác nhận.',
        confirm: 'Người duyệt xem đề nghị rồi bấm «Xác nhận thôi chi» hoặc «Không đồng ý».',
      },
    },
    holds: {
      about: 'Ai, tổ nào, xã nào, chính sách nào đang không được lên lệnh chi, vì sao, tới ngày nào.',
      steps: {
        read: 'Tiền bị giữ vẫn tính, vẫn duyệt và đứng ở trang Truy lĩnh cùng lý do; hết ngày cuối thì tự chi tiếp.',
        place: 'Bấm «Tạm dừng chi», chọn ai; xem đang giữ lại bao nhiêu, rồi ghi ngày cuối và lý do.',
        release: 'Bấm «Cho chi tiếp» khi đã rõ, trước hạn cũng được. Ai cho chi tiếp thì không duyệt kỳ chi có khoản ấy.',
      },
    },
    thresholds: {
      about: 'Từ bao nhiêu tiền thì một việc cần thêm người duyệt, theo quyết định của tỉnh và từ ngày nào.',
      steps: {
        read: 'Trước mỗi việc lớn, hộp xác nhận nói cần mấy người. Lệnh chi lớn: người duyệt mở kỳ chi, bấm «Đồng ý lệnh chi» trước khi kế toán lập.',
        propose: 'Bấm «Đề nghị ngưỡng», chọn việc, số tiền, số người, ngày áp dụng, rồi ghi quyết định và lý do.',
        lookAgain: '«Đề nghị quy định xem lại»: bao nhiêu xác nhận của xã phải có người khác xem lại trước khi trình.',
        confirm: 'Người khác xem rồi bấm «Xác nhận ngưỡng» hoặc «Từ chối». Ngưỡng không áp dụng ngược về trước.',
      },
    },
    claims: {
      about: 'Những khoản đã chi mà không đúng: ai phải trả lại bao nhiêu, đã thu, còn phải thu.',
      steps: {
        read: '«Báo cáo sửa sau khi chi» tính lại tháng đã chi theo báo cáo nay đã sửa; không khoản nào tự nó bị trừ.',
        supplement:
          'Báo cáo sửa làm mức tăng: bấm «Chi bổ sung phần tăng», ghi lý do; khoản ấy chờ kỳ bổ sung ở trang Truy lĩnh.',
        claim: 'Bấm «Lập hồ sơ thu hồi», ghi số tiền của từng khoản đã chi, vì sao, văn bản làm căn cứ và lý do.',
        confirm: 'Người duyệt khác bấm «Xác nhận thu hồi» hoặc «Không đồng ý». Tới lúc đó sổ cái mới ghi.',
        returned: 'Có giấy nộp: bấm «Ghi tiền nộp trả». Trước quyết toán là giảm chi, sau quyết toán là thu ngân sách.',
        keepBack: '«Bù trừ tháng sau» trừ dần, có mức tối đa; «Thôi thu hồi» và «Rút hồ sơ» cũng cần số, ngày quyết định.',
        agree: 'Cách thu hồi do người khác đề nghị: bấm «Đồng ý» hoặc «Không đồng ý».',
      },
    },
    papers: {
      about: 'Tờ trình, quyết định, danh sách và bảng kê lập từ số liệu của một đợt chi.',
      steps: {
        choose: 'Chọn đợt chi, bấm «Xem» để đọc ngay tại trang.',
        get: '«Tải DOCX» để sửa câu chữ, «Tải PDF» để in.',
        grounds:
          'Luật mới thay luật cũ, sở đổi tên: «Căn cứ, cơ quan», «Kết thúc» mục cũ rồi thêm mục mới. Văn bản nào thay đổi được báo trước.',
      },
    },
    ledger: {
      about: 'Mọi đồng tiền, chỉ ghi thêm; mỗi bút toán mang dấu của bút toán trước.',
      steps: {
        read: 'Mỗi dòng là một bút toán; «xem đợt» đưa tới đợt chi của nó.',
        verify: '«Kiểm tra toàn sổ» tính lại từ bút toán đầu tiên và nói rõ có chỗ nào không khớp.',
        take: '«Tải sổ dạng văn bản (hledger)» để kiểm bằng phần mềm khác.',
      },
    },
  },
  {
    month: {
      about: 'How far the month under payment is, what blocks it, whom to call.',
      steps: {
        open: 'Where no month is open, press «Open a month»: choose policy and month, see what will change, confirm.',
        left: '«Left to do» names each step not done: who does it and why it waits. Yours are marked «waits for you»; the button is at the top of the page.',
        blocked:
          '«What blocks it» gathers the groups without money by reason, with the article and the commune to call; «See the groups» lists them.',
        why: 'To know why a group gets 0 đồng: open «Each group» and choose the group.',
        papers: 'Submission, decision and lists of the month are under «Papers».',
      },
    },
    policies: {
      about: 'The province’s resolution in sentences: who is paid, how much, on which conditions, by which article.',
      steps: {
        read: 'Open a policy: «What it says» tells each condition and rate with its article.',
        tryOut: '«Try it» on an imagined group; nothing is saved.',
        enter: '«Enter a policy» by its form or from a template, then have somebody else activate it.',
        activate: 'Read it, try it, then «Activate». Nobody activates what they drafted.',
        again: 'A new resolution: «Draw up a new version». The old one stays readable and explains the months it paid.',
      },
    },
    facts: {
      about: 'What provisions ask and no register, report or book knows: entered on a paper.',
      steps: {
        read: 'Choose provision and month: «What the provision asks» says of how many each is known, and who is missing. «See» shows what was entered, line by line.',
        tell: '«Enter» it of those who are missing, «Fill in» one value for all lines of the filter, give number and date of the paper, then «Send for confirmation».',
        confirm:
          'Hold each line against the paper, then «Confirm the facts» or «Decline». Whoever entered them does not confirm.',
      },
    },
    budget: {
      about: 'The estimate of each year: allocated, committed, paid, left.',
      steps: {
        read: 'Each line tells «Allocated», «Committed», «Spent» and «Left».',
        line: '«Open a line» for one source, one level, one policy.',
        entry:
          '«Enter an allocation or adjustment» with the decision’s number and date; it counts once a second person has confirmed it.',
        confirm: 'Open a line with something «To confirm», compare it with the decision, then «Confirm» or «Decline».',
      },
    },
    payments: {
      about: 'A cycle is one policy and one month, from opening to closing.',
      steps: {
        open: '«Open a month»: months go in order, one is closed before the next is opened.',
        compute: '«Compute» once the communes have confirmed; after changes in the register, «Compute again».',
        lookAgain:
          'Where the province has a rule of looking again: under «Second look» press «Look at them in turn», see report, members and payee, then «Agree with the confirmation» or «Send back to the commune, with a reason». The month is submitted once all were looked at.',
        submit: 'See «Against last month», then «Submit … groups». What groups object to is answered first.',
        approve:
          'See «Against last month» and «Each group», then «Approve», or «Return» with a reason. Whoever made, vouched for or changed a payee of the month does not approve it.',
        order: '«Order the payment» of every payee with a confirmed account; who cannot be paid, and why, is under «Balance».',
        settle:
          '«Take the bank’s answers»: choose the file the bank returned; the whole of it is taken or no row. Paid over, twice or into another account: «Balance», under «Paid otherwise than ordered».',
        close: '«Close the month» when «Balance» agrees; what is unpaid stays owed to the groups, under «Arrears».',
        why: 'To follow one đồng: «Each group», open one, and see each step, its article, the order and the entries.',
      },
    },
    arrears: {
      about: 'What groups are due and have not received: why, whom it waits for, since when.',
      steps: {
        read: 'Narrow it by month or reason; press a group or a month to open it. Closing a month takes nothing from this list.',
        order:
          'What nothing stands against any more: press «Order the arrears». The closed month stays closed; only these sums are paid.',
        supplement: 'A report confirmed late: press «Open a supplement», then compute, submit, approve and pay it like a month.',
        end: 'What is paid no more: press «Propose to end it», with the number and day of the decision and the reason. A second person confirms.',
        confirm: 'An approver reads the proposal and presses «Confirm the ending» or «Decline».',
      },
    },
    holds: {
      about: 'Which payee, group, commune or policy is not ordered for now, why, and until when.',
      steps: {
        read: 'What is held is computed and approved as ever and stands under Arrears with the reason; after the last day it goes on.',
        place: 'Press «Place a hold» and choose whose; see what it keeps now, then give the last day and the reason.',
        release:
          'Press «Release» once it is settled, before its last day too. Whoever releases it approves none of those months.',
      },
    },
    thresholds: {
      about: 'From how much on an act needs more people, by which decision of the province and from when.',
      steps: {
        read: 'Before each large act the dialog says how many people it needs. Of a large order an approver opens the month and presses «Agree to the order» before the accountant makes it.',
        propose:
          'Press «Propose a threshold»; choose the act, the sum, how many people and the first day, then give the decision and the reason.',
        lookAgain:
          '«Propose a rule of looking again»: how many of the communes’ confirmations somebody else looks at before the month is submitted.',
        confirm: 'Another person reads it and presses «Confirm the threshold» or «Decline». A threshold is never backdated.',
      },
    },
    claims: {
      about: 'What was paid and was not due: who gives back how much, what came back, what is outstanding.',
      steps: {
        read: '«Reports corrected after payment» counts a paid month again by its report as it is now; nothing is taken by itself.',
        supplement:
          'Where a corrected report adds to it, press «Supplement it» with the reason; the sum awaits a supplement under Arrears.',
        claim: 'Press «Propose a claim»: how much of each payment, why, the paper it rests on, and the reason.',
        confirm: 'Another approver presses «Confirm the claim» or «Decline». Only then the books hold it.',
        returned: 'With the voucher: press «Note a return». Before the final account it lowers spending, after it is revenue.',
        keepBack: '«Keep back later» takes it by and by, within a limit; «Give it up» and «Withdraw» need a decision too.',
        agree: 'What somebody else proposed: press «Agree» or «Decline».',
      },
    },
    papers: {
      about: 'Submission, decision, lists and statements drawn up from the figures of a cycle.',
      steps: {
        choose: 'Choose a cycle and press «Look» to read on the page.',
        get: '«Get DOCX» to change words, «Get PDF» to print.',
        grounds:
          'A new law follows, an office changes its name: «Acts and offices», «End» the old entry, then add the new one. Which papers change is shown first.',
      },
    },
    ledger: {
      about: 'Every đồng, only ever added; each entry carries the mark of the one before.',
      steps: {
        read: 'Each line is an entry; «see the cycle» leads to its month.',
        verify: '«Verify the whole ledger» works it out from the first entry and names what does not fit.',
        take: '«Download as plain text (hledger)» to check it with other software.',
      },
    },
  },
)
