import type * as openshift from '../../../imports/template.openshift.io';
import { ensureValue } from '../../app/errors';

/** How a parameter is shown and checked. */
export interface TemplateParameterOptions {
  /**
   * Name that users see.
   *
   * @default - the name
   */
  readonly displayName?: string;
  /**
   * What it is for.
   *
   * @default - none
   */
  readonly description?: string;
  /**
   * Whether it has to have a value.
   *
   * @default false
   */
  readonly required?: boolean;
}

/**
 * What whoever uses a template is asked for. Its `value` stands for it in the properties of the template's machine,
 * wherever text can stand.
 *
 * @see OpenShift API: Template parameters
 */
export class TemplateParameter {
  /**
   * A parameter that users fill in, with a value to begin with or without.
   *
   * @throws when the name is none
   */
  public static input(name: string, options: TemplateParameterOptions = {}, value?: string): TemplateParameter {
    return new TemplateParameter(name, options, { value });
  }

  /**
   * A parameter whose value is made of a pattern where users give none, as `[a-z0-9]{16}`.
   *
   * @throws when the name is none
   */
  public static generated(name: string, pattern: string, options: TemplateParameterOptions = {}): TemplateParameter {
    return new TemplateParameter(name, options, { generate: 'expression', from: pattern });
  }

  private constructor(
    /** Name of the parameter. */
    public readonly name: string,
    private readonly options: TemplateParameterOptions,
    private readonly content: Partial<openshift.Parameter>,
  ) {
    if (!/^[A-Z][A-Z0-9_]*$/.test(name)) ensureValue('TemplateParameter name', `'${name}' is no name of a parameter; allowed are upper-case letters, digits and '_'`);
  }

  /** What stands for the parameter, a DNS label of at most 63 characters, until the template is rendered. */
  public get value(): string {
    return `parameter-${this.name.toLowerCase().replace(/_/g, '-')}-x`;
  }

  /** @internal */
  public _render(): openshift.Parameter {
    const { displayName, description, required } = this.options;
    return { name: this.name, displayName, description, required: required ? true : undefined, ...this.content };
  }
}
