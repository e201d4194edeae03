import { Reader } from './reader'
import type { PhaseProps } from './seat'

/** The host leads through the lesson; the phone follows, or reads on its own. */
export function Follow({ seat }: PhaseProps) {
  const { lesson } = seat.view
  return lesson && <Reader seat={seat} lesson={lesson} />
}
