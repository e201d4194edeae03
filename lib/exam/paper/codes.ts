import { err, ok, type Result } from '@/lib/kernel/result'

/** As many papers as one class could need. */
const maxVersions = 24

function expand(part: string): Result<readonly string[], string> {
  const found = /^(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?$/.exec(part)
  if (!found) return err(`“${part}” không phải mã đề: viết số như 101, hoặc khoảng như 101-104.`)
  const [, from = '', to = from] = found
  if (from.length !== to.length) return err(`Khoảng “${part}” cần hai số dài như nhau, ví dụ 034-036.`)
  const count = Number(to) - Number(from) + 1
  if (count < 1) return err(`Khoảng “${part}” ngược: viết số nhỏ trước.`)
  if (count > maxVersions) return err(`Khoảng “${part}” có ${count} mã; một lần in tối đa ${maxVersions}.`)
  return ok(Array.from({ length: count }, (_, i) => String(Number(from) + i).padStart(from.length, '0')))
}

/**
 * Reads codes of papers as a teacher writes them: `101-104`, `034-036, 050`. Each stays as long as it was written. Refused with every fault, in
 * Vietnamese.
 */
export function parseCodes(text: string): Result<readonly string[], readonly string[]> {
  const parts = text
    .split(/[,;]/)
    .map(part => part.trim())
    .filter(part => part !== '')
  if (parts.length === 0) return err(['Chưa có mã đề nào: viết ít nhất một số, ví dụ 101.'])
  const read = parts.map(expand)
  const faults = read.flatMap(one => (one.ok ? [] : [one.error]))
  const codes = read.flatMap(one => (one.ok ? one.value : []))
  const twice = [...new Set(codes.filter((code, i) => codes.indexOf(code) !== i))]
  if (twice.length > 0) faults.push(`Mã ${twice.join(', ')} có hai lần: mỗi đề cần một mã riêng.`)
  if (new Set(codes.map(code => code.length)).size > 1)
    faults.push('Các mã dài ngắn khác nhau, nên không tô được trên cùng một phiếu: viết chúng cùng số chữ số.')
  if (faults.length === 0 && codes.length > maxVersions)
    faults.push(`Có ${codes.length} mã đề; một lần in tối đa ${maxVersions}.`)
  return faults.length > 0 ? err(faults) : ok(codes)
}

/** Codes as short as they can be written: `101-104,207`. */
export function writeCodes(codes: readonly string[]): string {
  const runs: [string, string][] = []
  for (const code of codes) {
    const last = runs.at(-1)
    if (last && last[1].length === code.length && Number(last[1]) + 1 === Number(code)) last[1] = code
    else runs.push([code, code])
  }
  return runs.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join()
}
