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
        <div className="table-scroll" tabIndex={0} role="region" aria-label="Những gì lớp học giữ">
          <table>
            <thead>
              <tr>
                <th scope="col">Thứ được giữ</th>
                <th scope="col">Gồm</th>
                <th scope="col">Ai xem được</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">Tên gọi</th>
                <td>
                  Tên người học tự đặt, tối đa {limits.name} ký tự, và số thứ tự vào lớp. Ở lớp ẩn danh, máy chủ đặt số
                  thay tên.
                </td>
                <td>
                  Người dạy. Cả lớp thấy tên năm người nhiều điểm nhất nếu người dạy bật bảng điểm (mặc định tắt).
                </td>
              </tr>
              <tr>
                <th scope="row">Câu trả lời</th>
                <td>
                  Đã chọn hoặc viết gì ở từng câu, ở cả hai lần trả lời, sau bao nhiêu giây; kể cả những lần đổi ý trước
                  khi đóng câu.
                </td>
                <td>Người dạy. Cả lớp chỉ thấy số đếm, sau khi đáp án được hiện.</td>
              </tr>
              <tr>
                <th scope="row">Phản hồi</th>
                <td>Mục nào bấm “chưa hiểu”, đã bấm “sẵn sàng” chưa.</td>
                <td>Người dạy và màn chiếu, chỉ là số đếm.</td>
              </tr>
              <tr>
                <th scope="row">Câu hỏi gửi lên</th>
                <td>Nội dung, tối đa {limits.question} ký tự, lúc gửi, và những ai bấm “cũng muốn hỏi”.</td>
                <td>Cả lớp thấy nội dung và số người muốn hỏi; chỉ người dạy thấy tên người gửi.</td>
              </tr>
              <tr>
                <th scope="row">Có mặt</th>
                <td>Lúc vào lớp và lần cuối máy còn nối với lớp.</td>
                <td>Người dạy.</td>
              </tr>
              <tr>
                <th scope="row">Về lớp</th>
                <td>Mã lớp, tên lớp, các câu được hỏi, cài đặt, lúc mở và lúc kết thúc.</td>
                <td>Ai có mã lớp thấy tên lớp; phần còn lại của người dạy.</td>
              </tr>
            </tbody>
          </table>
        </div>
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
            Máy người học: một khóa ngẫu nhiên để vào lại đúng chỗ của mình, tên gọi đã dùng, câu trả lời đang chờ gửi.
            Câu làm sai được chép vào phần ôn tập trên máy đó.
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
          trong cùng lúc đó và không lấy lại được. Người học muốn xóa phần của mình thì nói với người dạy.
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
