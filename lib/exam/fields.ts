import { err, ok, type Result } from '@/lib/kernel/result'

/**
 * A paper in an address: `v1.so:20.mien:ecr,ecs.ma:k3f9.kho:1x2y3z`. Fields are `name:value` joined by `.`, lists are joined by `,`;
 * nothing in it needs escaping. What is not said has its default. `kho` names the state of the bank, so that a reader is told when the same
 * settings no longer choose the same questions; `cau` names the questions themselves.
 */
const version = 'v1'

/** Fields of a link by name; values as written. */
type Fields = ReadonlyMap<string, string>

export const joinFields = (fields: readonly string[]): string => [version, ...fields].join('.')

const makeAnew = 'Hãy chép lại trọn liên kết, hoặc tạo đề mới ở dưới.'

/** Takes a link apart. Every fault is told at once, in Vietnamese. */
export function splitLink(text: string, known: readonly string[]): Result<Fields, readonly string[]> {
  const [first = '', ...parts] = text.split('.')
  if (/^v\d+$/.test(first) && first !== version)
    return err([`Liên kết thuộc phiên bản ${first}, trang này đọc ${version}. Hãy tải lại trang rồi mở lại liên kết.`])
  if (first !== version) return err([`Liên kết không phải của một đề: phải bắt đầu bằng “${version}.”. ${makeAnew}`])
  const pairs = parts.map(part => {
    const [name = '', ...value] = part.split(':')
    return [name, value.join(':')] as const
  })
  const names = pairs.map(([name]) => name)
  const faults = [
    ...pairs.filter(([name]) => !known.includes(name)).map(([name]) => `Không có phần nào tên “${name}”. ${makeAnew}`),
    ...pairs
      .filter(([name, value]) => known.includes(name) && !value)
      .map(([name]) => `Phần “${name}” bị trống. ${makeAnew}`),
    ...known
      .filter(name => names.filter(one => one === name).length > 1)
      .map(name => `Phần “${name}” có hai lần. ${makeAnew}`),
  ]
  return faults.length > 0 ? err(faults) : ok(new Map(pairs))
}

/** Collects faults while fields are read. */
export interface FieldReader {
  readonly faults: string[]
  readonly text: (name: string) => string | undefined
  /** A whole number within limits, or undefined when it is not said. */
  readonly whole: (name: string, limits: { readonly min: number; readonly max: number }) => number | undefined
  /** A list of which each must be one of `allowed`. */
  readonly list: <T extends string>(name: string, allowed: readonly T[]) => T[]
}

export function fieldReader(fields: Fields): FieldReader {
  const faults: string[] = []
  const items = (name: string) => fields.get(name)?.split(',') ?? []
  return {
    faults,
    text: name => fields.get(name),
    whole: (name, { min, max }) => {
      const value = fields.get(name)
      if (value === undefined) return undefined
      const good = /^\d{1,6}$/.test(value) && Number(value) >= min && Number(value) <= max
      if (!good) faults.push(`Phần “${name}” là “${value}”: phải là một số từ ${min} đến ${max}.`)
      return good ? Number(value) : undefined
    },
    list: <T extends string>(name: string, allowed: readonly T[]) => {
      const strange = items(name).filter(item => !allowed.includes(item as T))
      for (const item of strange) faults.push(`Phần “${name}” có “${item}” mà khóa học này không có.`)
      return allowed.filter(one => items(name).includes(one))
    },
  }
}
