/** A side of a container: paint, corrugation, corner castings. Sizes in the units of the drawing. */
function Box({ x, y, paint, width = 66 }: { x: number; y: number; paint: string; width?: number }) {
  const ribs = Array.from({ length: Math.floor((width - 10) / 8) }, (_, i) => `M${x + 8 + i * 8} ${y + 6}v22`).join('')
  return (
    <g>
      <rect x={x} y={y} width={width} height="34" rx="1.5" fill={`var(--color-${paint})`} />
      <path d={ribs} stroke="var(--color-paper)" strokeOpacity="0.38" strokeWidth="2" />
      <path d={`M${x} ${y + 3}h${width}M${x} ${y + 31}h${width}`} stroke="var(--color-paper)" strokeOpacity="0.3" />
    </g>
  )
}

const stack = [
  [250, 196, 'rust'],
  [320, 196, 'steel'],
  [390, 196, 'marine'],
  [250, 160, 'moss'],
  [320, 160, 'ochre'],
] as const

const wave = (y: number, shift: number) => `M${-20 + shift} ${y}${'q14 -9 28 0t28 0'.repeat(11)}`

/** The quay on the home page: a crane lowering a container on a stack, a barge alongside. Decoration only. */
export function Harbour() {
  return (
    <svg
      viewBox="0 0 520 300"
      className="h-auto w-full max-w-[36rem] justify-self-end"
      aria-hidden="true"
      focusable="false"
    >
      <g stroke="var(--color-ink)" strokeWidth="3" fill="none" strokeLinecap="round">
        <path d="M268 230V40M344 230V40M268 118h76M268 118l76 112M344 118l-76 112" strokeOpacity="0.55" />
        <path d="M306 12 120 40M306 12l190 28M306 12v28" strokeOpacity="0.4" strokeWidth="2" />
        <path d="M108 40h396M108 50h396" />
      </g>
      <rect x="440" y="50" width="44" height="22" fill="var(--color-ink)" opacity="0.75" />
      <path d="M140 50v58M196 50v58" stroke="var(--color-ink)" strokeWidth="2" />
      <path d="M132 108h72" stroke="var(--color-ink)" strokeWidth="5" />
      <Box x={135} y={112} paint="accent" />
      {stack.map(([x, y, paint]) => (
        <Box key={`${x}-${y}`} x={x} y={y} paint={paint} />
      ))}
      <path d="M232 231h288v69H232z" fill="var(--color-sunk)" />
      <path d="M232 231h288" stroke="var(--color-ink)" strokeWidth="4" />
      <path d="M232 231v69M262 244v56M292 244v56" stroke="var(--color-line)" strokeWidth="3" />
      <Box x={48} y={202} paint="plum" width={70} />
      <Box x={122} y={202} paint="rust" width={70} />
      <path d="M14 236h206l-14 30H34z" fill="var(--color-ink)" />
      <path d="M22 236v-22h18v22" fill="var(--color-surface)" stroke="var(--color-ink)" strokeWidth="3" />
      <g fill="none" stroke="var(--color-marine)" strokeWidth="2.5" strokeLinecap="round">
        <path d={wave(270, 0)} clipPath="url(#song)" />
        <path d={wave(282, 14)} strokeOpacity="0.6" clipPath="url(#song)" />
        <path d={wave(294, 4)} strokeOpacity="0.35" clipPath="url(#song)" />
      </g>
      <clipPath id="song">
        <path d="M0 255h228v45H0z" />
      </clipPath>
    </svg>
  )
}
