import type { Bit } from '@/lib/classroom/bits'

/** A sentence of words, of HTML that this site drew, and of what people typed, which stays text in a direction of its own. */
export function Bits({ bits }: { bits: readonly Bit[] }) {
  return bits.map((bit, i) => {
    if ('words' in bit) return <span key={i}>{bit.words}</span>
    if ('html' in bit) return <span key={i} dangerouslySetInnerHTML={{ __html: bit.html }} />
    return (
      <bdi key={i} className="room-text">
        {bit.typed}
      </bdi>
    )
  })
}
