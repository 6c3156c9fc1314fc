/** A table of the policy as a file: out to the person, and in from him. */

/** A file that is no table at all is told here; what is wrong in a table is told by the desk, row by row. */
export function tableIn(text: string): { rows: unknown[]; sections?: unknown } | null {
  try {
    const value = JSON.parse(text) as { rows?: unknown; sections?: unknown } | null
    if (!Array.isArray(value?.rows)) return null
    return {
      rows: value.rows as unknown[],
      ...(value.sections !== undefined && { sections: value.sections }),
    }
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Gives a file to the person, made in the page. */
export function save(name: string, content: object): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
