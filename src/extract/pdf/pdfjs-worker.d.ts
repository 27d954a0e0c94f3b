/** pdf.js ships no types for its worker half; this is the part that runs it in our own thread. */
declare module 'pdfjs-dist/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: { initializeFromPort(port: object): void };
}
