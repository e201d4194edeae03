'use client'

interface CheckItem<T extends string> {
  readonly id: T
  readonly name: string
  /** How many questions it would bring. */
  readonly count: number
}

/** A list to pick from; picking none takes all. */
export function CheckList<T extends string>(props: {
  legend: string
  items: readonly CheckItem<T>[]
  chosen: readonly T[]
  onChange: (chosen: readonly T[]) => void
}) {
  const { legend, items, chosen, onChange } = props
  const toggle = (id: T) =>
    onChange(items.map(item => item.id).filter(one => (one === id ? !chosen.includes(id) : chosen.includes(one))))
  return (
    <fieldset className="check-list">
      <legend>
        {legend} <span className="check-list-all">{chosen.length === 0 ? 'Tất cả' : `${chosen.length} mục`}</span>
      </legend>
      {items.map(item => (
        <label key={item.id}>
          <input type="checkbox" checked={chosen.includes(item.id)} onChange={() => toggle(item.id)} />
          <span>{item.name}</span>
          <span className="check-list-count">{item.count}</span>
        </label>
      ))}
    </fieldset>
  )
}
