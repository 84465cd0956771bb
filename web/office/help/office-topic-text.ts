import { defineText } from '../../shared/i18n/language.ts'

/** What the help says of units, accounts and the log. Words of the screens stand in « », as they stand there. */
export const officeTopicText = defineText(
  {
    awards: {
      about: 'Mỗi đợt đánh giá một khoản thưởng: mức theo hạng lấy từ quy định đang có hiệu lực, hạng lấy từ kết quả đã công bố.',
      steps: {
        read: 'Danh sách cho thấy các năm; mở một đợt để xem ai được bao nhiêu, theo điều nào, đã chi đến đâu.',
        drawUp: '«Lập đề nghị» khi kết quả đã công bố; còn đồng hạng chưa phân định thì trang nói rõ phải đưa ra Hội đồng.',
        submit: '«Trình duyệt»: dự toán được kiểm tra; kết quả còn có thể thay đổi thì ghi lý do.',
        approve: '«Duyệt» hoặc «Trả lại»: người lập, người trình không tự duyệt; đủ người thì dự toán được giữ lại.',
        decide: '«Ghi quyết định»: số, ngày, người ký; từ đó khoản thưởng vào sổ cái.',
        accounts: '«Nhập tài khoản» của từng đơn vị; người khác «Xác nhận» thì mới chi vào.',
        order: '«Lập lệnh chi»: đơn vị chưa có tài khoản thì chờ lệnh sau.',
        answer: '«Ghi kết quả»: đã chi với số chứng từ, hoặc ngân hàng trả lại với lý do.',
        correct:
          'Kết quả bị đính chính: trang tính khoản chênh; lập đề nghị, duyệt, có quyết định rồi mới chi thêm hoặc thu hồi.',
        settle: '«Quyết toán» khi không còn khoản phải chi, phải thu hồi.',
      },
    },
    assessment: {
      about: 'Mỗi năm một đợt: đơn vị tự đánh giá theo bộ tiêu chí, kèm tài liệu, rồi nộp dưới tên thủ trưởng.',
      steps: {
        plan: '«Lập đợt đánh giá»: năm, tên, ngày các bước; bước chưa biết ngày thì để trống.',
        units: '«Chọn đơn vị…»: bộ tiêu chí, khối, rồi đánh dấu; «Gia hạn…» và «Miễn tiêu chí…» cho riêng một đơn vị.',
        open: '«Mở đợt» khi «Trước khi mở đợt» đã đủ; «Kết thúc tự đánh giá» sau khi xem ai chưa nộp.',
        read: 'Mở một đợt để thấy ai đã nộp, ai quá hạn; mở một đơn vị để đọc phiếu.',
        answer: 'Mở phiếu, trả lời từng tiêu chí, «Thêm tài liệu»; mọi thứ tự lưu, mất mạng cũng không mất.',
        submit: '«Nộp phiếu…» dưới tên thủ trưởng; còn hạn thì «Rút lại để sửa».',
        explain: 'Phiếu được trả lại: sửa những tiêu chí được hỏi, rồi «Nộp bổ sung, giải trình…», một lần.',
        assign: '«Thẩm định», rồi «Phân công…»: người, phần được giao và các đơn vị.',
        judge:
          'Ở «Thẩm định», mở một đơn vị: J, K chuyển tiêu chí; A «Đồng ý và tiếp»; E «Giá trị khác»; P «Cho điểm»; R «Lý do»; N tiêu chí chờ chấm; tắt được ở «Phím tắt».',
        giveBack: 'Q ghi câu hỏi, «Đánh dấu cần giải trình»; xong thì «Trả phiếu để giải trình…», chỉ một lần.',
        conclude: '«Kết thúc thẩm định» khi mọi tiêu chí đã chấm và không ai đang giải trình.',
      },
    },
    audit: {
      about: 'Ai làm gì, lúc nào, trước và sau; cả những lần xem số đầy đủ.',
      steps: {
        read: 'Lọc theo ngày, việc và người; bấm «Xem» để thấy «Trước» và «Sau».',
        verify: '«Kiểm tra chuỗi nhật ký» cho biết có dòng nào bị sửa, thiếu hay chen vào không.',
      },
    },
    units: {
      about: 'Đơn vị đúng như ngày chọn ở đầu trang; sáp nhập, đổi tên đều giữ lịch sử.',
      steps: {
        day: 'Đổi ngày ở «Tính đến» để xem đơn vị của thời kỳ khác.',
        reorganise: '«Sắp xếp đơn vị…»: ghi nghị quyết và từng thay đổi, xem trước ảnh hưởng rồi mới áp dụng.',
        left: '«Việc còn lại sau sắp xếp»: những chỗ cần người xem.',
      },
    },
    accounts: {
      about: 'Quyền là vai trò, tại một đơn vị, trong một thời hạn.',
      steps: {
        add: '«Thêm người dùng»: tên, vai trò, đơn vị; mật khẩu tạm chỉ hiện một lần để trao lại.',
        roles: 'Mở một người: «Thêm vai trò», hoặc «Kết thúc vai trò» kèm ngày cuối cùng.',
        second:
          'Vai trò chi, duyệt, xác nhận hay quản trị cần quản trị thứ hai: họ xem ở «Đề nghị về tài khoản» và bấm «Xác nhận».',
        password: 'Quên mật khẩu hoặc mất điện thoại: «Cấp mật khẩu tạm».',
        end: 'Người thôi việc: «Ngừng tài khoản». Tên họ vẫn còn ở mọi việc đã làm.',
      },
    },
    account: {
      about: 'Mật khẩu, xác thực hai lớp và những máy đang đăng nhập của bạn.',
      steps: {
        password: '«Đặt mật khẩu»: ít nhất 12 ký tự, một câu dễ nhớ là tốt nhất.',
        second: 'Bật «Xác thực hai lớp» hoặc «Thêm khoá truy cập»; vai trò chi, duyệt và quản trị bắt buộc phải có.',
        elsewhere: '«Đăng xuất mọi máy khác» nếu mất máy hoặc quên đăng xuất.',
      },
    },
  },
  {
    awards: {
      about: 'One award a round: amounts by rank come from the provision in force, ranks from the published result.',
      steps: {
        read: 'The list shows the years; open a round to see who is due what, under which article, and how far it is paid.',
        drawUp: '«Draw up» once the result is published; where a tie is open the page says that the Council has to decide.',
        submit: '«Submit»: the estimate is checked; while the result may still change, give the reason.',
        approve: '«Approve» or «Return»: not by whoever drew it up or submitted it; with enough people the budget is set aside.',
        decide: '«Record the decision»: number, day, signer; from then on the award is in the books.',
        accounts: '«Enter an account» for each unit; nothing is paid into it before another person presses «Confirm».',
        order: '«Order the payment»: a unit without an account waits for the next order.',
        answer: '«Record the answer»: paid under a reference, or rejected by the bank for a reason.',
        correct:
          'When the result is corrected the page computes the difference; draw it up, have it approved and decided, then it is paid or claimed back.',
        settle: '«Settle» when nothing is owed or to come back.',
      },
    },
    assessment: {
      about: 'A round a year: units assess themselves by the criteria, with evidence, and submit under the head’s name.',
      steps: {
        plan: '«Plan a round»: its year, title and the days of its stages; leave empty what is not known.',
        units: '«Choose units…»: criteria, block, then tick; «Extend…» and «Exempt…» are for a single unit.',
        open: '«Open the round» once «Before it opens» is complete; «Close the self-assessment» after looking at who is left.',
        read: 'Open a round to see who submitted and who is late; open a unit to read its sheet.',
        answer: 'Open the sheet, answer each criterion, «Add a document»; all of it saves itself, also without a connection.',
        submit: '«Submit…» under the head’s name; while there is time, «Take back to change».',
        explain: 'A returned sheet: change what is asked, then «Submit the explanation…», once.',
        assign: '«Appraisal», then «Assign…»: the person, the part and the units.',
        judge:
          'Open a unit under «Appraisal»: J and K go through the criteria; A «Agree and go on»; E «Another value»; P «Give points»; R «Reason»; N the next to judge; turn them off under «Keys».',
        giveBack: 'Q writes the question, «Mark to be explained»; then «Return the sheet…», once.',
        conclude: '«Conclude the appraisal» once every criterion is judged and nobody is explaining.',
      },
    },
    audit: {
      about: 'Who did what when, before and after; also each time a number was seen in full.',
      steps: {
        read: 'Narrow it by day, act and person; «See» shows «Before» and «After».',
        verify: '«Verify the chain of the log» tells whether a line was changed, is missing or was put in.',
      },
    },
    units: {
      about: 'The units of the day chosen at the top; mergers and new names keep their history.',
      steps: {
        day: 'Change the day at «As of» to see the units of another time.',
        reorganise: '«Reorganise units…»: enter the resolution and each change, see the effect, then apply.',
        left: '«Left after reorganisations»: what a person has to look at.',
      },
    },
    accounts: {
      about: 'A right is a role, over a unit, for a time.',
      steps: {
        add: '«Add a user»: name, role, unit; the first password is shown once, to be handed over.',
        roles: 'Open a user: «Add a role», or «End» one with its last day.',
        second:
          'A role that pays, approves, confirms or administers needs a second administrator, who finds it under «Requests about accounts» and presses «Confirm».',
        password: 'A forgotten password or a lost phone: «Issue a first password».',
        end: 'Somebody leaves: «End the account». Their name stays on all they did.',
      },
    },
    account: {
      about: 'Your password, second step and where you are signed in.',
      steps: {
        password: '«Set the password»: at least 12 characters; a sentence you remember is best.',
        second: 'Turn on «Authenticator code (TOTP)» or «Add a passkey»; roles that pay, approve or administer must.',
        elsewhere: '«Sign out everywhere else» when a machine is lost or was left signed in.',
      },
    },
  },
)
