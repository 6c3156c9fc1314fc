/**
 * `<help-desk>` in React. What is no attribute is set by effects: React sets properties by itself only of elements that are
 * defined already, and this one comes when its script does. Properties that were set before are found then.
 */
import { useEffect, useRef } from 'react'

type DeskElement = HTMLElement & {
  tokenProvider: (() => Promise<string | null>) | null
  context: { url?: string; formCode?: string; lastErrorCode?: string; system?: string }
  show(view: string): void
  logout(): void
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'help-desk': React.DetailedHTMLProps<React.HTMLAttributes<DeskElement>, DeskElement> & {
        base?: string
        mode?: 'launcher' | 'inline' | 'full-page'
        system?: string
      }
    }
  }
}

const script = 'https://desk.example/embed.js'

/** Outside of the component: a new function at each render would make the desk ask for a token each time. */
const tokenProvider = async () => {
  const response = await fetch('/help-desk-token')
  return response.ok ? response.text() : null
}

export function HelpDesk({ formCode, onDecision }: { formCode?: string; onDecision(number: string): void }) {
  const desk = useRef<DeskElement>(null)

  useEffect(() => {
    if (desk.current) desk.current.tokenProvider = tokenProvider
    void import(/* @vite-ignore */ script)
  }, [])

  useEffect(() => {
    if (desk.current) desk.current.context = { url: location.href, ...(formCode && { formCode }) }
  }, [formCode])

  useEffect(() => {
    const decided = (event: Event) => onDecision((event as CustomEvent<{ number: string }>).detail.number)
    const element = desk.current
    element?.addEventListener('decision', decided)
    return () => element?.removeEventListener('decision', decided)
  }, [onDecision])

  return <help-desk ref={desk} base="https://desk.example" />
}
