/**
 * Colours of a mail on our white paper: what is written is darkened, and what it is written on is lightened, until the one can
 * be read on the other at 4.5 to 1 whatever the sender chose. So nothing can be hidden by its colour, in a mail as in a table's head
 * whose dark ground came from a style sheet that is not shown.
 */
type Rgb = readonly [number, number, number]

const mostInk = 0.13
const leastGround = 0.78

export const inkOf = (colour: string): string | null =>
  nearest(colour, 0, (luminance) => luminance <= mostInk)
export const groundOf = (colour: string): string | null =>
  nearest(colour, 255, (luminance) => luminance >= leastGround)

/** As it is: of what is neither written nor written on. */
export const colourOf = (colour: string): string | null => nearest(colour, 0, () => true)

/** Mixed with black or white by as many twentieths as it takes. */
function nearest(colour: string, end: number, fits: (luminance: number) => boolean): string | null {
  const rgb = read(colour)
  if (!rgb) return null
  const mixed = (step: number) => rgb.map((part) => Math.round(part + ((end - part) * step) / 20))
  let step = 0
  while (step < 20 && !fits(luminanceOf(mixed(step)))) step++
  return `#${mixed(step)
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`
}

/** As WCAG 2 defines it. */
function luminanceOf(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((part) => {
    const level = part / 255
    return level <= 0.03928 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function read(colour: string): Rgb | null {
  const hex = named[colour] ?? /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(colour)?.[1]
  if (hex !== undefined) {
    const whole = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex
    const number = Number.parseInt(whole, 16)
    return [number >> 16, (number >> 8) & 255, number & 255]
  }
  const parts = /^rgba?\(\s?(\d{1,3})\s?,\s?(\d{1,3})\s?,\s?(\d{1,3})\s?(?:,\s?1(?:\.0{1,3})?\s?)?\)$/.exec(
    colour,
  )
  return parts && [level(parts[1]), level(parts[2]), level(parts[3])]
}

const level = (text = ''): number => Math.min(255, Number(text))

/** Those that mail programs write. */
const named: Readonly<Record<string, string>> = Object.assign(Object.create(null) as object, {
  black: '000000',
  windowtext: '000000',
  white: 'ffffff',
  window: 'ffffff',
  silver: 'c0c0c0',
  gray: '808080',
  grey: '808080',
  lightgray: 'd3d3d3',
  lightgrey: 'd3d3d3',
  red: 'ff0000',
  darkred: '8b0000',
  maroon: '800000',
  orange: 'ffa500',
  brown: 'a52a2a',
  yellow: 'ffff00',
  lightyellow: 'ffffe0',
  olive: '808000',
  lime: '00ff00',
  green: '008000',
  darkgreen: '006400',
  lightgreen: '90ee90',
  teal: '008080',
  aqua: '00ffff',
  cyan: '00ffff',
  blue: '0000ff',
  lightblue: 'add8e6',
  darkblue: '00008b',
  navy: '000080',
  fuchsia: 'ff00ff',
  magenta: 'ff00ff',
  purple: '800080',
  pink: 'ffc0cb',
})
