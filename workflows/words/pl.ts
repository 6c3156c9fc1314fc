/** All Polish words of the widget, loaded in one piece. */
import { sharedPl } from './shared-pl.ts'

export const pl = { ...sharedPl }
