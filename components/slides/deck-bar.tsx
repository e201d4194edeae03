import Link from 'next/link'
import { Icon } from '@/components/ui/icon'

interface Props {
  /** The lesson's own page. */
  readonly url: string
  readonly place: string
  readonly on: { readonly overview: boolean; readonly pen: boolean; readonly black: boolean }
  /** What the projector setting is called now. */
  readonly projector: string
  readonly move: (by: 1 | -1) => void
  /** What single keys do: buttons do the same. */
  readonly keys: Readonly<Record<string, () => void>>
  readonly speaking: boolean
}

/** The controls under a deck that has a window of its own. */
export function DeckBar({ url, place, on, projector, move, keys, speaking }: Props) {
  return (
    <nav className="deck-bar" aria-label="Điều khiển trình chiếu">
      <Link href={url} prefetch={false} className="btn btn-quiet">
        <Icon name="book" />
        <span className="deck-word">Về bài</span>
      </Link>
      <button type="button" className="btn btn-icon" aria-label="Trang trước" onClick={() => move(-1)}>
        <Icon name="arrow-left" />
      </button>
      <span className="deck-place">{place}</span>
      <button type="button" className="btn btn-icon" aria-label="Trang sau" onClick={() => move(1)}>
        <Icon name="arrow-right" />
      </button>
      <button type="button" className="btn btn-quiet" aria-pressed={on.overview} onClick={keys.o}>
        <Icon name="list" />
        <span className="deck-word">Tất cả trang</span>
      </button>
      <button type="button" className="btn btn-quiet" aria-pressed={on.pen} onClick={keys.p}>
        <Icon name="pen" />
        <span className="deck-word">Bút</span>
      </button>
      <button type="button" className="btn btn-quiet" aria-pressed={on.black} onClick={keys.b}>
        <Icon name="moon" />
        <span className="deck-word">Đen</span>
      </button>
      <button type="button" className="btn btn-quiet" onClick={keys.c}>
        <Icon name="sun" />
        <span className="deck-word">{projector}</span>
      </button>
      {!speaking && (
        <button type="button" className="btn btn-quiet" onClick={keys.n}>
          <Icon name="speaker" />
          <span className="deck-word">Màn hình người nói</span>
        </button>
      )}
      <button type="button" className="btn btn-quiet" onClick={keys.f}>
        <Icon name="expand" />
        <span className="deck-word">Toàn màn hình</span>
      </button>
    </nav>
  )
}
