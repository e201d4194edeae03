import { Icon } from '@/components/ui/icon'
import type { Loading } from './use-questions'

/** What stands where questions will be, until they are. */
export function LoadingNote({ loading, children }: { loading: Loading; children?: React.ReactNode }) {
  if (loading.kind === 'xong') return null
  return (
    <div className="exam-note" role="status">
      {loading.kind === 'dang-tai' ? (
        <p>Đang tải câu hỏi…</p>
      ) : (
        <>
          <p className="flex gap-3">
            <Icon name="warning" className="mt-1 text-warn" />
            Chưa tải được câu hỏi, có thể mạng đang đứt. Trang tự thử lại vài giây một lần; câu trả lời đã lưu vẫn còn.
          </p>
          <button type="button" className="btn" onClick={loading.retry}>
            Thử lại ngay
          </button>
        </>
      )}
      {children}
    </div>
  )
}
