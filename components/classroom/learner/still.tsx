import { Icon } from '@/components/ui/icon'

/** The host has frozen the class. */
export function Frozen() {
  return (
    <div className="class-still">
      <Icon name="speaker" />
      <h2>Nhìn lên màn chiếu</h2>
      <p>Người dạy đang tạm dừng lớp. Những gì bạn vừa gửi vẫn được giữ; trang sẽ tự tiếp tục.</p>
    </div>
  )
}

/** The screen is dark: the host speaks. */
export function Black() {
  return (
    <div className="class-still">
      <Icon name="moon" />
      <h2>Màn chiếu đang tắt</h2>
      <p>Hãy nghe người dạy. Bài sẽ hiện lại ở đây khi màn chiếu bật.</p>
    </div>
  )
}
