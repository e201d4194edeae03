import { PrintButton } from '@/components/ui/print-button'
import { limits } from '@/lib/classroom/limits'
import { defaultSettings } from '@/lib/classroom/session'
import { longestClass, purgeEvery } from '@/lib/classroom/store'
import { pageMetadata } from '@/lib/sharing/metadata.server'

export const generateMetadata = () => pageMetadata('/lop/quyen-rieng-tu')

const hours = longestClass / 3_600_000
const minutes = purgeEvery / 60_000

/** What a class keeps, where and for how long. The numbers are those that the server goes by. */
export default function Page() {
  return (
    <div className="shell py-10">
      <article className="prose">
        <h1 className="text-[2rem]">Lớp học giữ gì, bao lâu</h1>
        <p>
          Vào lớp không cần tài khoản, email hay số điện thoại. Người học đặt tên gọi nào cũng được, không cần tên thật.
          Mọi thứ của một lớp tự mất khi hết hạn, và người dạy xóa được ngay bất cứ lúc nào.
        </p>
        <div className="no-print">
          <PrintButton>In cho phụ huynh, nhà trường</PrintButton>
        </div>

        <h2 id="giu-gi">Giữ những gì</h2>
        <ul>
          <li>
            <b>Tên gọi</b> do người học tự đặt, tối đa {limits.name} ký tự, và số thứ tự vào lớp. Ở lớp ẩn danh, máy chủ
            đặt số thay tên. Người dạy xem được; cả lớp thấy tên năm người nhiều điểm nhất nếu người dạy bật bảng điểm
            (mặc định tắt).
          </li>
          <li>
            <b>Câu trả lời</b>: đã chọn hoặc viết gì ở từng câu, ở cả hai lần hỏi, sau bao nhiêu giây, kể cả những lần
            đổi ý trước khi đóng câu. Người dạy xem được; cả lớp chỉ thấy số đếm, sau khi đáp án được hiện.
          </li>
          <li>
            <b>Phản hồi</b>: mục nào bấm “chưa hiểu”, đã bấm “sẵn sàng” chưa. Người dạy và màn chiếu chỉ thấy số đếm.
          </li>
          <li>
            <b>Câu hỏi gửi lên</b>: nội dung, tối đa {limits.question} ký tự, lúc gửi, và những ai cũng muốn hỏi. Cả lớp
            thấy nội dung và số người muốn hỏi; chỉ người dạy thấy tên người gửi.
          </li>
          <li>
            <b>Có mặt</b>: lúc vào lớp và lần cuối máy còn nối với lớp. Người dạy xem được.
          </li>
          <li>
            <b>Về lớp</b>: mã lớp, tên lớp, các câu được hỏi, cài đặt, lúc mở và lúc kết thúc.
          </li>
        </ul>
        <p>
          Không hỏi và không ghi: email, số điện thoại, ngày sinh, vị trí, loại máy, địa chỉ mạng. Không có cookie,
          không có mã theo dõi, không quảng cáo.
        </p>

        <h2 id="o-dau">Ở đâu</h2>
        <p>
          Trong cơ sở dữ liệu của chính máy chủ đang chạy trang này. Không gửi gì cho bên thứ ba; trang không tải gì từ
          nơi khác. Người quản trị máy chủ có thể đọc được cơ sở dữ liệu; nếu họ sao lưu thì bản sao mất theo lịch của
          họ, hãy hỏi họ điều đó.
        </p>
        <p>Trong trình duyệt của mỗi người còn có:</p>
        <ul>
          <li>
            Máy người học: một khóa ngẫu nhiên để vào lại đúng chỗ của mình, tên lớp, tên gọi đã dùng, câu trả lời đang
            chờ gửi. Câu đã trả lời được ghi vào phần ôn tập trên máy đó.
          </li>
          <li>Máy người dạy: một khóa ngẫu nhiên để điều khiển lớp, và danh sách câu hay nhầm, không kèm tên ai.</li>
        </ul>
        <p>
          Máy chủ chỉ giữ dấu băm của các khóa này, không giữ khóa. Xóa dữ liệu của trang trong trình duyệt là xóa hết
          phần nằm trên máy.
        </p>

        <h2 id="bao-lau">Bao lâu</h2>
        <ul>
          <li>
            Người dạy chọn khi mở lớp: từ 0 đến {limits.keepDays} ngày sau khi lớp kết thúc. Không chọn gì thì là{' '}
            {defaultSettings.keepDays} ngày.
          </li>
          <li>Lớp không ai bấm kết thúc được coi là kết thúc sau {hours} giờ kể từ lúc mở.</li>
          <li>
            Hết hạn, máy chủ tự xóa toàn bộ lớp, chậm nhất {minutes} phút sau. Nếu lúc đó máy chủ tắt, lớp bị xóa khi
            phần lớp học chạy lại.
          </li>
        </ul>

        <h2 id="xoa-ngay">Xóa ngay</h2>
        <p>
          Trong báo cáo của lớp, người dạy bấm “Xóa ngay”. Tên, câu trả lời, câu hỏi và báo cáo biến mất khỏi máy chủ
          ngay lúc đó và không lấy lại được.
        </p>
        <p>
          Người học muốn rút phần của mình thì nói với người dạy khi lớp còn mở: ai được mời ra thì tên và câu trả lời
          không còn trong báo cáo; câu hỏi đã gửi còn lại nhưng không kèm tên. Tất cả bị xóa hẳn cùng với lớp.
        </p>
        <p>
          Bản CSV và bản in mà người dạy đã lưu riêng không nằm trên máy chủ; giữ hay hủy là việc của người giữ chúng.
        </p>

        <h2 id="nhat-ky">Nhật ký máy chủ</h2>
        <p>
          Nhật ký ghi giờ, loại yêu cầu, mã kết quả, số mili giây và lỗi. Không có tên, mã lớp, câu trả lời hay địa chỉ
          mạng. Để chặn người dò mã lớp, địa chỉ mạng được nhớ tạm trong bộ nhớ, không ghi ra đĩa, và mất khi máy chủ
          khởi động lại. Nếu trước máy chủ có một máy trung gian của nơi cho thuê, máy đó có thể có nhật ký riêng.
        </p>
      </article>
    </div>
  )
}
