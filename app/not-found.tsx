import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'Không có trang này' }

export default function NotFound() {
  return (
    <div className="shell py-16">
      <h1 className="text-[2rem]">Bến này không có tàu</h1>
      <p className="mt-3 max-w-[36rem] text-muted">
        Địa chỉ bạn mở không dẫn tới trang nào. Có thể bài đã đổi tên, hoặc liên kết bị gõ thiếu.
      </p>
      <p className="mt-6 flex flex-wrap gap-3">
        <a href="/" className="btn btn-primary">
          Về bản đồ khóa học
        </a>
        <a href="/tim" className="btn">
          Tìm kiếm
        </a>
      </p>
    </div>
  )
}
