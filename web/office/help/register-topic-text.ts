import { defineText } from '../../shared/i18n/language.ts'

/** What the help says of groups, their people and what is asked of them. Words of the screens stand in « », as they stand there. */
export const registerTopicText = defineText(
  {
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
    retention: {
      about: 'Mỗi loại dữ liệu giữ bao lâu, từ khi nào, căn cứ nào.',
      steps: {
        read: '«Đến hạn xoá» cho biết bao nhiêu dữ liệu đã quá thời hạn.',
        erase: 'Bấm «Xoá…» ở loại đã đến hạn, xem số lượng rồi xác nhận.',
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
    objections: {
      about: 'Điều các tổ thấy chưa đúng về số được tính cho mình.',
      steps: {
        read: 'Đọc ý kiến cạnh số đã tính của tổ.',
        answer: 'Bấm «Trả lời». Tổ đúng thì sửa sổ rồi tính lại; còn ý kiến chưa trả lời thì chưa trình được.',
      },
    },
    myGroup: {
      about: 'Tiền của tổ bạn: tháng này được bao nhiêu, vì sao, tới đâu rồi.',
      steps: {
        read: 'Số tiền đứng đầu trang, dưới đó là điều đã tính; «Các tháng trước» cho biết đã chuyển ngày nào.',
        wrong: 'Thấy sai thì bấm «Tôi thấy chưa đúng», viết như nói rồi «Gửi cho cán bộ». Câu trả lời hiện ở trang này.',
      },
    },
  },
  {
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
    retention: {
      about: 'How long each kind of data is kept, from when, on what basis.',
      steps: {
        read: '«Due for erasure» tells how much is past its time.',
        erase: 'Press «Erase…» at a kind that is due, see how many, confirm.',
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
    objections: {
      about: 'What groups find wrong in what was computed for them.',
      steps: {
        read: 'Read what they say beside what was computed.',
        answer:
          'Press «Answer». If they are right, mend the register and compute again; a month is not submitted while one is open.',
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
  },
)
