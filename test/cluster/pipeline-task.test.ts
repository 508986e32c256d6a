import { Testing } from 'cdk8s';
import { tekton } from '../../imports';
import { Rules } from '../../src/app';
import { PipelineTask } from '../../src/cluster';

test('tasks of the operator are those that pipelines name, and the ones for templates are deprecated', () => {
  const chart = Testing.chart();

  for (const name of Object.values(PipelineTask)) {
    new tekton.Pipeline(chart, name, { metadata: { name, namespace: 'site' }, spec: { tasks: [{ name: 'task', taskRef: { kind: 'Task', name } }] } });
  }

  expect(Rules.check(chart).map(({ rule, name }) => [rule, name])).toEqual([
    ['pipeline/template-task', PipelineTask.COPY_TEMPLATE],
    ['pipeline/template-task', PipelineTask.CREATE_VM_FROM_TEMPLATE],
    ['pipeline/template-task', PipelineTask.MODIFY_VM_TEMPLATE],
  ]);
});
