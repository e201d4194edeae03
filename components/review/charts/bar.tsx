/** A share, 0 to 1, as a bar. The number beside it says the same. */
export function Bar({ share, tone = 'right' }: { share: number; tone?: 'right' | 'now' }) {
  return (
    <svg className="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="bar-ground" width="100" height="8" />
      <rect className={`bar-${tone}`} width={Math.max(0, Math.min(100, share * 100))} height="8" />
    </svg>
  )
}

/** `82%`. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`
