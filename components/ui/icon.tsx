/** Paths on a 24 × 24 box, drawn with a 1.75 stroke. */
const paths = {
  anchor: 'M12 8v13M5 13c0 5 3 8 7 8s7-3 7-8M8 11h8M12 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  'arrow-down': 'M12 4v16M6 14l6 6 6-6',
  'arrow-left': 'M20 12H4M10 6l-6 6 6 6',
  'arrow-right': 'M4 12h16M14 6l6 6-6 6',
  'arrow-up': 'M12 20V4M6 10l6-6 6 6',
  book: 'M4 5c3-1 6-1 8 1 2-2 5-2 8-1v14c-3-1-6-1-8 1-2-2-5-2-8-1V5ZM12 6v14',
  check: 'M4 12.5 9.5 18 20 6.5',
  chevron: 'M9 5l7 7-7 7',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5.5l3.5 2',
  close: 'M5 5l14 14M19 5 5 19',
  coin: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM14.8 9c-.5-1-1.5-1.5-2.8-1.5-1.6 0-2.8.8-2.8 2.2 0 3 5.8 1.4 5.8 4.5 0 1.5-1.3 2.3-3 2.3-1.5 0-2.6-.6-3.1-1.7M12 5.8v1.7M12 16.5v1.7',
  container: 'M3 7h18v11H3zM7 10v5M12 10v5M17 10v5M3 7l2-2h14l2 2',
  copy: 'M9 9h11v12H9zM5 15H4V3h11v2',
  cross: 'M6 6l12 12M18 6 6 18',
  dash: 'M5 12h14',
  download: 'M12 4v11M7 11l5 5 5-5M4 20h16',
  exam: 'M6 3h12v18H6zM9 8h6M9 12h6M9 16h3',
  expand: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  flag: 'M5 21V4M5 4c4-2 7 2 13 0v9c-6 2-9-2-13 0',
  grip: 'M9 6h.01M9 12h.01M9 18h.01M15 6h.01M15 12h.01M15 18h.01',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5M12 8h.01',
  list: 'M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01',
  menu: 'M4 7h16M4 12h16M4 17h16',
  mic: 'M12 15a3 3 0 0 0 3-3V6a3 3 0 0 0-6 0v6a3 3 0 0 0 3 3ZM6 11.5a6 6 0 0 0 12 0M12 17.5V21',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5Z',
  pause: 'M8.5 5v14M15.5 5v14',
  pen: 'M4 20l1-4L16 5l3 3L8 19l-4 1ZM14 7l3 3',
  play: 'M7 4.5v15l12-7.5z',
  print: 'M7 9V3h10v6M7 18H4V9h16v9h-3M7 14h10v7H7z',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 21 21',
  speaker: 'M3 5h18v11H3zM12 16v4M8 20h8',
  stop: 'M6 6h12v12H6z',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6 19 19M5 19l1.4-1.4M17.6 6.4 19 5',
  trash: 'M4 7h16M9 7V4h6v3M6 7l1 14h10l1-14M10 11v6M14 11v6',
  type: 'M3 19 8.5 5 14 19M5 14.5h7M15 19l3-8 3 8M16 16.5h4',
  undo: 'M8 5 4 9l4 4M4 9h10a6 6 0 0 1 0 12h-4',
  upload: 'M12 16V4M7 9l5-5 5 5M4 20h16',
  warning: 'M12 4 2.5 20h19L12 4ZM12 10v4.5M12 17h.01',
} as const

export type IconName = keyof typeof paths

/** A drawn sign. It is decoration: the words beside it, or the button's label, say the same. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      className={className ? `icon ${className}` : 'icon'}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  )
}
