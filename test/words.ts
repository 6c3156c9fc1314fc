/** All words of the widget, and of the console on top of them: the rooms that a browser loads one by one. */
import { loadWords, allRooms } from '../widget/words.ts'
import { consoleEn } from '../workflows/words/console-en.ts'
import { consolePl } from '../workflows/words/console-pl.ts'

export type Book = Readonly<Record<string, string>>

export const pl: Book = await loadWords('pl', allRooms)
export const en: Book = await loadWords('en', allRooms)
export const staffPl: Book = { ...pl, ...consolePl }
export const staffEn: Book = { ...en, ...consoleEn }
