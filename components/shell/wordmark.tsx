/** The sign of the site: two stacked containers on a quay, water below. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect x="3" y="12" width="16" height="8" rx="1" fill="var(--color-rust)" />
      <rect x="13" y="3" width="16" height="8" rx="1" fill="var(--color-accent)" />
      <path
        d="M7 14v4M11 14v4M15 14v4M17 5v4M21 5v4M25 5v4"
        stroke="var(--color-paper)"
        strokeWidth="1.25"
        strokeLinecap="round"
      />
      <path d="M2 22h28" stroke="var(--color-ink)" strokeWidth="2" strokeLinecap="round" />
      <path
        d="M3 27c2.2-2 4.3-2 6.5 0s4.3 2 6.5 0 4.3-2 6.5 0 4.3 2 6.5 0"
        fill="none"
        stroke="var(--color-marine)"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  )
}
