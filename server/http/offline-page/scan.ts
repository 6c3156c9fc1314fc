/** Reads QR codes from the camera and from pictures: by the browser's own reader where there is one, else by ours. */
import decodeQr from 'qr/decode.js'

type Detector = { detect(source: ImageBitmapSource): Promise<readonly { rawValue: string }[]> }
type Detecting = {
  BarcodeDetector?: {
    new (options: { formats: string[] }): Detector
    getSupportedFormats(): Promise<string[]>
  }
}

/** Enough for a module of half a millimetre on a whole page; more only takes longer. */
const widest = 2400
const everyMs = 200

async function detector(): Promise<Detector | null> {
  const { BarcodeDetector: Found } = globalThis as Detecting
  if (!Found || !(await Found.getSupportedFormats()).includes('qr_code')) return null
  return new Found({ formats: ['qr_code'] })
}

type Drawn = { readonly source: CanvasImageSource; readonly width: number; readonly height: number }

function pixels({ source, width, height }: Drawn): ImageData {
  const scale = Math.min(1, widest / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas')
  // A transparent picture would be black on black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(source, 0, 0, canvas.width, canvas.height)
  return context.getImageData(0, 0, canvas.width, canvas.height)
}

function decoded(image: ImageData, timeLimit: number): string | null {
  try {
    return decodeQr(image, { timeLimit, effort: timeLimit > everyMs ? 9 : 1 })
  } catch {
    // No code in it, or none that can be read: the reader says both by an error.
    return null
  }
}

/** The text of the code in a picture; null where there is none. @throws where the file is no picture */
export async function readPicture(file: Blob): Promise<string | null> {
  const bitmap = await createImageBitmap(file)
  const found = await (await detector())?.detect(bitmap)
  if (found?.[0]) return found[0].rawValue
  return decoded(pixels({ source: bitmap, width: bitmap.width, height: bitmap.height }), 4000)
}

export type Camera = { stop(): void }

/** Shows the camera in `video` and looks for a code until one is found or it is stopped. @throws where there is no camera */
export async function watchCamera(video: HTMLVideoElement, found: (text: string) => void): Promise<Camera> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } },
  })
  video.srcObject = stream
  await video.play()
  const reader = await detector()
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    clearTimeout(timer)
    timer = undefined
    for (const track of stream.getTracks()) track.stop()
    video.srcObject = null
  }
  async function look(): Promise<void> {
    const { videoWidth: width, videoHeight: height } = video
    const text = reader
      ? ((await reader.detect(video))[0]?.rawValue ?? null)
      : decoded(pixels({ source: video, width, height }), 100)
    if (timer === undefined) return
    if (text !== null) {
      stop()
      return found(text)
    }
    timer = setTimeout(() => void look(), everyMs)
  }
  timer = setTimeout(() => void look(), everyMs)
  return { stop }
}
