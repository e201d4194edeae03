import type { CourseFile } from '@/lib/content/schema'

type Paint = CourseFile['modules'][number]['paint']

/** The side of a container with its number stencilled on: marks a module or lesson, always with the number. */
export function Plate({ number, paint, size = 'md' }: { number: number; paint: Paint; size?: 'md' | 'lg' }) {
  const width = size === 'lg' ? 84 : 56
  return (
    <svg
      className="plate"
      data-paint={paint}
      width={width}
      height={width * 0.64}
      viewBox="0 0 56 36"
      aria-hidden="true"
    >
      <rect x="1" y="1" width="54" height="34" rx="2" fill="var(--paint)" />
      <path
        d="M6 6v24M11 6v24M45 6v24M50 6v24"
        stroke="var(--color-surface)"
        strokeOpacity="0.45"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
      <path d="M1 4h54M1 32h54" stroke="var(--color-surface)" strokeOpacity="0.35" strokeWidth="1" />
      <text x="28" y="25" textAnchor="middle" fontSize="19" fontWeight="600" fill="var(--color-surface)">
        {String(number).padStart(2, '0')}
      </text>
    </svg>
  )
}
