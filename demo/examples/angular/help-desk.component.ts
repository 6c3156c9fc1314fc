/** `<help-desk>` in Angular (standalone component). */
import {
  ChangeDetectionStrategy,
  Component,
  CUSTOM_ELEMENTS_SCHEMA,
  inject,
  input,
  output,
} from '@angular/core'
import { HttpClient } from '@angular/common/http'
import { firstValueFrom } from 'rxjs'

type Context = { url?: string; formCode?: string; lastErrorCode?: string; system?: string }

@Component({
  selector: 'app-help-desk',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<help-desk
    base="https://desk.example"
    [tokenProvider]="tokenProvider"
    [context]="context()"
    (decision)="decided.emit($any($event).detail)"
    (auth-required)="signIn.emit()"
  ></help-desk>`,
})
export class HelpDeskComponent {
  readonly context = input<Context>({})
  readonly decided = output<{ id: string; number: string; outcome: string }>()
  readonly signIn = output<void>()
  readonly #http = inject(HttpClient)

  readonly tokenProvider = (): Promise<string | null> =>
    firstValueFrom(this.#http.get('/help-desk-token', { responseType: 'text' })).catch(() => null)
}
