/** The part of jsdom that tests of written files use; the package comes without types. */
declare module 'jsdom' {
  export type DOMWindow = Window & typeof globalThis

  export class VirtualConsole {
    on(event: 'jsdomError', listener: (error: Error) => void): this
  }

  export class JSDOM {
    readonly window: DOMWindow
    constructor(
      html?: string,
      options?: {
        runScripts?: 'dangerously'
        virtualConsole?: VirtualConsole
        beforeParse?: (window: DOMWindow) => void
      },
    )
  }
}
