import { Icon, type IconName } from '@/components/ui/icon'
import type { DocumentKind } from '@/lib/search/document'
import type { Hit } from '@/lib/search/search'

const kinds: Record<DocumentKind, { icon: IconName; word: string }> = {
  muc: { icon: 'book', word: 'Bài học' },
  'cau-hoi': { icon: 'exam', word: 'Câu hỏi' },
  'thuat-ngu': { icon: 'info', word: 'Thuật ngữ' },
  lenh: { icon: 'chevron', word: 'Lệnh' },
}

/** One hit: what it is, its title, where it stands, and the words around what was found. */
export function HitView({ hit }: { hit: Hit }) {
  const { icon, word } = kinds[hit.kind]
  return (
    <>
      <span className="hit-kind">
        <Icon name={icon} /> {word}
      </span>
      <span className={hit.kind === 'lenh' ? 'hit-title font-mono text-[0.875rem]' : 'hit-title'}>{hit.title}</span>
      <span className="hit-excerpt">
        {hit.excerpt.map((part, i) => (part.marked ? <mark key={`${i}-${part.text}`}>{part.text}</mark> : part.text))}
      </span>
      <span className="hit-where">{hit.where}</span>
    </>
  )
}

/** What is said instead of hits. */
export function SearchMessage({
  state,
  query,
  onRetry,
}: {
  state: 'loading' | 'failed' | 'none' | 'empty'
  query: string
  onRetry: () => void
}) {
  if (state === 'failed')
    return (
      <p role="alert" className="p-4">
        Không tải được chỉ mục tìm kiếm. Kiểm tra kết nối rồi{' '}
        <button type="button" className="btn" onClick={onRetry}>
          thử lại
        </button>
      </p>
    )
  const words = {
    loading: 'Đang tải chỉ mục…',
    none: `Không thấy “${query}”. Thử từ khác, hoặc gõ không dấu.`,
    empty: 'Gõ từ cần tìm. Không dấu cũng được: “bao mat” thấy “bảo mật”.',
  }
  return <p className="p-4 text-muted">{words[state]}</p>
}
