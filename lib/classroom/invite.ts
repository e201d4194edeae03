/** Host names that lead a phone nowhere: they mean the machine that asks. */
const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\]|.*\.localhost)$/.test(host)

/**
 * Where phones find this site. `origin` is how this page was reached; when that only means this very machine, the first of the
 * machine's own `addresses` (`http://192.168.1.5:3000`) is given instead.
 */
export function originForPhones(origin: string, addresses: readonly string[]): string {
  const { hostname } = new URL(origin)
  return isLoopback(hostname) ? (addresses[0] ?? origin) : origin
}

/** An address as it is read aloud and typed: without what a browser adds itself. */
export const spoken = (url: string): string => url.replace(/^https?:\/\//, '').replace(/\/$/, '')
