import type { NetworkInterfaceInfo } from 'node:os'

/** Networks inside this machine, and to virtual machines, containers and offices far away: no phone in the room is on them. */
const notOfTheRoom = /^(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|utun|tun|tap|wg|tailscale|zt|lo)/i

/** What a classroom's network most likely is, first. */
const likely = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./]
const rankOf = (address: string): number => {
  const rank = likely.findIndex(range => range.test(address))
  return rank < 0 ? likely.length : rank
}

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>

/** `http://address:port` of this machine on its networks, how phones reach a laptop without internet: the likeliest first. */
export function lanAddresses(interfaces: Interfaces, port: number): string[] {
  const all = Object.entries(interfaces).flatMap(([name, infos = []]) => (notOfTheRoom.test(name) ? [] : infos))
  return all
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
    .map(({ address }) => address)
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map(address => `http://${address}${port === 80 ? '' : `:${port}`}`)
}
