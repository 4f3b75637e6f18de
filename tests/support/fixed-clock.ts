// Loaded before a desk (`node --import`): its clock starts at KOBAI_CLOCK, an instant in milliseconds, and runs on from
// there in every thread. For pictures, which shall show the same whenever they are made.
const behind = Date.now() - Number(process.env['KOBAI_CLOCK']);
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...given: ConstructorParameters<typeof Date>) {
    if ((given as unknown[]).length === 0) super(RealDate.now() - behind);
    else super(...given);
  }
  static override now(): number {
    return RealDate.now() - behind;
  }
} as DateConstructor;
