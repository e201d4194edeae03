import type { CardColours } from './card-colours'
import type { PaintedBox } from './card-face'
import { write } from './card-text'

/** Pixels. What social networks show whole. */
export const cardSize = { width: 1200, height: 630 } as const

/** The quay's wall fills the lower left corner. */
export const quay = { top: 520, right: 640 } as const
/** Left edge of the words. */
export const left = 72
/** Where the sign ends and words may begin. */
export const signEnd = 146

/** The side of a container: rails, ribs at both ends, its writing between them. `x`, `y` of its upper left corner. */
function container(box: PaintedBox, x: number, y: number, width: number, height: number, colours: CardColours): string {
  const rib = Math.max(4, width / 26)
  const count = Math.min(width < 100 ? 2 : 3, Math.max(1, 5 - box.stencil.length))
  const [top, long] = [y + height * 0.19, height * 0.62]
  const ribs = Array.from({ length: count }, (_, i) => {
    const inset = rib * 1.2 + i * rib * 1.5
    return `M${x + inset} ${top}v${long}M${x + width - inset} ${top}v${long}`
  })
  const size = height * (box.stencil.length > 2 ? 0.46 : 0.6)
  const baseline = y + height / 2 + size * 0.36
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${height / 30}" fill="${colours[box.paint]}"/>
<path d="M${x} ${y + height * 0.1}h${width}M${x} ${y + height * 0.9}h${width}" stroke="${colours.paper}" stroke-opacity="0.38" stroke-width="${height / 55}"/>
<path d="${ribs.join('')}" stroke="${colours.paper}" stroke-opacity="0.42" stroke-width="${rib / 2}" stroke-linecap="round"/>
${write(box.stencil, { x: x + width / 2, y: baseline, size, fill: colours.surface, anchor: 'middle' })}`
}

const hung = { x: 796, y: 176, width: 316, height: 186 }
const trolley = hung.x + hung.width / 2

/** The crane's boom across the top, its trolley, and the container that hangs from it. */
export function crane(hanging: PaintedBox, colours: CardColours): string {
  const lattice = Array.from({ length: 29 }, (_, i) => `L${(i + 1) * 40} ${i % 2 === 0 ? 52 : 28}`)
  const [from, to] = [hung.x + 34, hung.x + hung.width - 34]
  return `<g fill="none" stroke="${colours.ink}">
<path d="M0 28${lattice.join('')}" stroke-width="2.5" stroke-opacity="0.4"/>
<path d="M0 28h1160v24H0" stroke-width="5"/>
<path d="M${trolley - 44} 70L${from} 142M${trolley + 44} 70L${to} 142" stroke-width="3"/>
<path d="M${from} 152v24M${to} 152v24" stroke-width="8"/>
</g>
<rect x="${trolley - 62}" y="48" width="124" height="24" fill="${colours.ink}"/>
<rect x="${from - 20}" y="138" width="${to - from + 40}" height="16" fill="${colours.ink}"/>
${container(hanging, hung.x, hung.y, hung.width, hung.height, colours)}`
}

/** At most so many containers fit on the barge. */
const aboardAtMost = 6

/** The barge under the crane, with the last of what is on board. */
export function barge(aboard: readonly PaintedBox[], colours: CardColours): string {
  const boxes = aboard.slice(-aboardAtMost).map((box, i) => container(box, 770 + i * 57, 464, 53, 38, colours))
  return `<path d="M736 502h446l-30 70H768z" fill="${colours.ink}"/>
<path d="M1120 504v-46h44v46" fill="${colours.surface}" stroke="${colours.ink}" stroke-width="5"/>
<path d="M1130 474h24" stroke="${colours.ink}" stroke-width="4"/>
${boxes.join('\n')}`
}

const wave = (y: number, shift: number): string => `M${quay.right - 60 + shift} ${y}${'q22 -13 44 0t44 0'.repeat(8)}`

/** Three rows of waves; the first hides the foot of the hull. The quay's wall, drawn later, cuts them off on its side. */
export function water(colours: CardColours): string {
  const rows = [556, 582, 608].map((y, i) => `<path d="${wave(y, i * 18)}" stroke-opacity="${[1, 0.6, 0.35][i]}"/>`)
  return `<path d="${wave(556, 0)}V630H580z" fill="${colours.paper}"/>
<g fill="none" stroke="${colours.marine}" stroke-width="4">${rows.join('')}</g>`
}

export function quayWall(colours: CardColours): string {
  const joints = [150, 360, 570].map(x => `M${x} ${quay.top}v18`)
  return `<rect y="${quay.top}" width="${quay.right}" height="110" fill="${colours.sunk}"/>
<path d="M${quay.right - 1} ${quay.top}v110" stroke="${colours.line}" stroke-width="3"/>
<rect y="${quay.top - 3}" width="${quay.right}" height="6" fill="${colours.ink}"/>
<path d="${joints.join('')}" stroke="${colours.ink}" stroke-width="3" stroke-opacity="0.5"/>`
}

/** The site's sign, as in its header, and its name. */
export function sign(name: string, colours: CardColours): string {
  return `<g transform="translate(${left - 4} 80) scale(1.5)">
<rect x="3" y="12" width="16" height="8" rx="1" fill="${colours.rust}"/><rect x="13" y="3" width="16" height="8" rx="1" fill="${colours.accent}"/>
<path d="M7 14v4M11 14v4M15 14v4M17 5v4M21 5v4M25 5v4" stroke="${colours.paper}" stroke-width="1.25"/>
<path d="M2 22h28" stroke="${colours.ink}" stroke-width="2"/>
<path d="M3 27c2.2-2 4.3-2 6.5 0s4.3 2 6.5 0 4.3-2 6.5 0 4.3 2 6.5 0" fill="none" stroke="${colours.marine}" stroke-width="2"/></g>
${write(name, { x: left + 56, y: 116, size: 30, fill: colours.ink })}`
}
