/** The reference implementation of Data Packages, as far as the tests use it. */
declare module 'datapackage' {
  export class Package {
    static load(descriptor: object, options: { basePath: string; strict: boolean }): Promise<Package>;
    valid: boolean;
    errors: Error[];
    resources: { name: string; read(): Promise<unknown[]>; checkRelations(): Promise<boolean> }[];
  }
}
