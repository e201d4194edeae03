'use client'

import { useEffect, useState } from 'react'
import { defaultLook, type Look, lookKey } from './look'

const themes: Record<Look['theme'], string> = {
  system: 'Theo hệ thống',
  light: 'Sáng',
  dark: 'Tối',
  contrast: 'Tương phản cao',
}
const sizes: Record<Look['size'], string> = { normal: 'Vừa', large: 'Lớn', larger: 'Rất lớn' }

function readLook(): Look {
  try {
    const kept = JSON.parse(localStorage.getItem(lookKey) ?? '{}') as Partial<Look>
    return {
      theme: kept.theme && kept.theme in themes ? kept.theme : defaultLook.theme,
      size: kept.size && kept.size in sizes ? kept.size : defaultLook.size,
    }
  } catch {
    return defaultLook
  }
}

function applyLook(look: Look): void {
  const { dataset } = document.documentElement
  if (look.theme === 'system') delete dataset.theme
  else dataset.theme = look.theme
  if (look.size === 'normal') delete dataset.size
  else dataset.size = look.size
  try {
    localStorage.setItem(lookKey, JSON.stringify(look))
  } catch {
    // The look then holds until the page is closed.
  }
}

function Choices<T extends string>(props: {
  name: string
  legend: string
  options: Record<T, string>
  value: T
  onChoose: (value: T) => void
}) {
  return (
    <fieldset className="mt-3 first:mt-0">
      <legend className="font-semibold text-[0.9375rem]">{props.legend}</legend>
      {(Object.entries(props.options) as [T, string][]).map(([value, label]) => (
        <label key={value} className="flex min-h-11 items-center gap-3">
          <input
            type="radio"
            className="size-5 accent-accent"
            name={props.name}
            checked={props.value === value}
            onChange={() => props.onChoose(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

/** Theme and text size, in a popover of the header. */
export function LookPanel() {
  const [look, setLook] = useState(defaultLook)
  useEffect(() => setLook(readLook()), [])
  const choose = (change: Partial<Look>) => {
    const next = { ...look, ...change }
    setLook(next)
    applyLook(next)
  }
  return (
    <div id="giao-dien" popover="auto" className="layer" role="dialog" aria-label="Giao diện và cỡ chữ">
      <Choices
        name="theme"
        legend="Giao diện"
        options={themes}
        value={look.theme}
        onChoose={theme => choose({ theme })}
      />
      <Choices name="size" legend="Cỡ chữ" options={sizes} value={look.size} onChoose={size => choose({ size })} />
    </div>
  )
}
