import { defineText } from '../../shared/i18n/language.ts'

/** What each page of the help says. Words of the screens stand in « », as they stand there. */
export const topicText = defineText(
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
    tasks: {
      about: 'Chỉ những việc đang chờ chính bạn.',
      steps: {
        look: 'Bấm «Làm việc này» để tới đúng màn hình của việc.',
        late: 'Việc «quá hạn» đứng trước, rồi tới việc «sắp tới hạn».',
      },
    },
    groups: {
      about: 'Sổ các tổ, theo đơn vị và ngày chọn ở đầu trang.',
      steps: {
        find: 'Gõ tên tổ hoặc tổ trưởng, không cần dấu. Phím / đưa con trỏ tới ô «Tìm tổ, người…» từ mọi trang.',
        open: 'Mở một tổ để xem thành viên, tiền tổ được nhận và «Lịch sử» của tổ.',
        change: '«Đổi tình trạng» và «Đổi tên» cần số và ngày quyết định; điều cũ vẫn đọc được.',
        members: '«Thêm thành viên», «Đổi vai trò» và «Bàn giao tổ trưởng» ở ngay trang của tổ.',
        establish: 'Tổ mới: bấm «Thành lập tổ», hoặc đưa cả danh sách vào bằng «Nhập danh sách từ Excel».',
        account: 'Đổi nơi nhận tiền: bấm «Đề nghị tài khoản» ở tổ trưởng; người thứ hai xác nhận rồi mới dùng.',
      },
    },
    imports: {
      about: 'Đưa tệp Excel của xã vào như vốn có. Chưa bấm ghi thì sổ chưa đổi.',
      steps: {
        choose: 'Thả tệp vào ô hoặc bấm «Chọn tệp…», ghi ngày danh sách ở «Danh sách đúng đến ngày», rồi bấm đọc.',
        doubts: 'Mỗi chỗ nghi được tô ngay ở ô của nó; «Chỗ nghi tiếp theo» đưa tới chỗ sau.',
        mend: 'Sửa ngay tại đây rồi «Lưu sửa», hoặc quyết định: «Bỏ dòng này», «Hai người khác nhau». Mỗi quyết định cần lý do.',
        take: 'Bấm «Ghi … tổ, … người»: dòng không sao vào sổ, dòng còn nghi nằm lại «Khay còn nghi» để sửa tiếp.',
        back: '«Tải lại tệp có đánh dấu» để gửi xã sửa; «Bỏ lần nhập này» nếu nhập nhầm và chưa ghi.',
      },
    },
    duplicates: {
      about: 'Những cặp hồ sơ có thể là một người.',
      steps: {
        compare: 'Mở một cặp để xem hai hồ sơ cạnh nhau và vì sao bị nghi.',
        decide: 'Chọn «Cùng một người», «Hai người khác nhau» hoặc «Cùng người, rời một tổ», kèm lý do.',
      },
    },
    accountChanges: {
      about: 'Tài khoản mới chỉ nhận tiền sau khi người thứ hai xác nhận.',
      steps: {
        look: 'So «Đang dùng» với «Đề nghị đổi sang»; số dùng chung với người khác được báo ngay tại dòng.',
        one: 'Bấm «Xác nhận» hoặc «Không nhận», kèm lý do. Tài khoản bạn đã nhập thì người khác xác nhận.',
        many: 'Cả một danh sách của xã: «Chọn cả danh sách» rồi «Xác nhận … tài khoản».',
      },
    },
    dataRequests: {
      about: 'Người dân hỏi, xin sửa hoặc xin xoá dữ liệu của chính họ.',
      steps: {
        record: 'Bấm «Yêu cầu…» bên cạnh tên người hỏi, ở trang của tổ. Hạn trả lời là hai ngày làm việc.',
        held: '«Xem dữ liệu đang được giữ…» lập bản đầy đủ để in và trao.',
        answer: '«Trả lời…» rồi chọn «Đáp ứng yêu cầu» hoặc «Không đáp ứng»; lý do là lời trả lời.',
      },
    },
    confirmations: {
      about: 'Xã xác nhận tổ nào có hoạt động trong tháng. Tổ chưa được xác nhận thì chưa có tiền.',
      steps: {
        choose: 'Chọn từng tổ, hoặc bấm «Chọn cả … tổ đang chờ».',
        confirm: 'Bấm «Xác nhận … tổ». Làm một lượt cho cả xã được.',
        giveBack: 'Báo cáo chưa đúng: chọn tổ rồi «Trả lại … tổ», ghi lý do để tổ biết.',
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
    objections: {
      about: 'Điều các tổ thấy chưa đúng về số được tính cho mình.',
      steps: {
        read: 'Đọc ý kiến cạnh số đã tính của tổ.',
        answer: 'Bấm «Trả lời». Tổ đúng thì sửa sổ rồi tính lại; còn ý kiến chưa trả lời thì chưa trình được.',
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
    retention: {
      about: 'Mỗi loại dữ liệu giữ bao lâu, từ khi nào, căn cứ nào.',
      steps: {
        read: '«Đến hạn xoá» cho biết bao nhiêu dữ liệu đã quá thời hạn.',
        erase: 'Bấm «Xoá…» ở loại đã đến hạn, xem số lượng rồi xác nhận.',
      },
    },
    myGroup: {
      about: 'Tiền của tổ bạn: tháng này được bao nhiêu, vì sao, tới đâu rồi.',
      steps: {
        read: 'Số tiền đứng đầu trang, dưới đó là điều đã tính; «Các tháng trước» cho biết đã chuyển ngày nào.',
        wrong: 'Thấy sai thì bấm «Tôi thấy chưa đúng», viết như nói rồi «Gửi cho cán bộ». Câu trả lời hiện ở trang này.',
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
    tasks: {
      about: 'Only what waits for you.',
      steps: {
        look: '«Do this» leads to the screen the work is done on.',
        late: 'What is «overdue» comes first, then what is «due soon».',
      },
    },
    groups: {
      about: 'The register of groups, by the unit and day chosen at the top.',
      steps: {
        find: 'Type the name of a group or leader, without accents if you like. The key / brings you to «Find a group, a person…» from any page.',
        open: 'Open a group for its members, the money it received and its «History».',
        change: '«Change the status» and «Rename» need a decision’s number and date; what was before stays readable.',
        members: '«Add a member», «Change the role» and «Hand over the lead» are on the page of the group.',
        establish: 'A new group: «Establish a group», or bring in a whole list by «Bring in a register from Excel».',
        account:
          'To change where money goes: «Propose an account» at the leader; it is used once a second person has confirmed it.',
      },
    },
    imports: {
      about: 'Bring in the commune’s Excel file as it is. Until you take it, the register is unchanged.',
      steps: {
        choose:
          'Drop the file or press «Choose files…», give the day of the list under «The register holds as of», then read it.',
        doubts: 'Each doubt is marked in its cell; «Next doubt» leads on.',
        mend: 'Mend it there and «Save», or decide: «Drop this row», «Two different people». Each decision needs a reason.',
        take: '«Take … groups, … people»: sound rows enter the register, doubtful ones stay in «Rows still in doubt».',
        back: '«Get the file back with marks» to send to the commune; «Discard this import» if it was a mistake and nothing was taken.',
      },
    },
    duplicates: {
      about: 'Pairs of records that may be one person.',
      steps: {
        compare: 'Open a pair to see both records side by side and why they are suspected.',
        decide: 'Choose «The same person», «Two different people» or «The same, end one membership», with a reason.',
      },
    },
    accountChanges: {
      about: 'A new account receives money only after a second person has confirmed it.',
      steps: {
        look: 'Compare «In use» with «Proposed»; a number shared with others is told in its row.',
        one: 'Press «Confirm» or «Decline», with a reason. What you entered, somebody else confirms.',
        many: 'A whole list of a commune: «Choose the whole list», then «Confirm … accounts».',
      },
    },
    dataRequests: {
      about: 'People ask for their own data, or to have them corrected or erased.',
      steps: {
        record: 'Press «Request…» beside the person’s name on the page of the group. The answer is due in two working days.',
        held: '«See what is held…» draws up the whole of it to print and hand over.',
        answer: '«Answer…», then «Grant the request» or «Refuse»; the reason is what the person is told.',
      },
    },
    confirmations: {
      about: 'The commune confirms which groups were active in the month. A group that is not confirmed gets no money.',
      steps: {
        choose: 'Choose groups one by one, or «Choose all … that wait».',
        confirm: 'Press «Confirm … groups». One sitting does for the whole commune.',
        giveBack: 'A report that is not right: choose the group, «Return … groups», and say why.',
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
    objections: {
      about: 'What groups find wrong in what was computed for them.',
      steps: {
        read: 'Read what they say beside what was computed.',
        answer:
          'Press «Answer». If they are right, mend the register and compute again; a month is not submitted while one is open.',
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
    retention: {
      about: 'How long each kind of data is kept, from when, on what basis.',
      steps: {
        read: '«Due for erasure» tells how much is past its time.',
        erase: 'Press «Erase…» at a kind that is due, see how many, confirm.',
      },
    },
    myGroup: {
      about: 'Your group’s money: how much this month, why, and how far it is.',
      steps: {
        read: 'The sum stands at the top, below it what was counted; «Earlier months» tell when money was sent.',
        wrong:
          'If it looks wrong, press «This looks wrong», write as you would say it, «Send to the office». The answer comes on this page.',
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
