import kafkajs, { type PartitionAssigner, type PartitionMetadata } from 'kafkajs';

/** The partition that a stream's events go to: asked of the very partitioner that the publisher uses. */
export function partitionOf(key: string, partitions: number): number {
  const partitionMetadata = Array.from(
    { length: partitions },
    (_, partitionId) => ({ partitionId }) as PartitionMetadata,
  );
  return kafkajs.Partitioners.DefaultPartitioner()({ topic: '', partitionMetadata, message: { key, value: '' } });
}

/** A group of one that is given a single partition of the topic, so that no other is fetched. */
export const onlyPartition =
  (topic: string, partition: number): PartitionAssigner =>
  () => ({
    name: 'thidua-single',
    version: 1,
    assign: ({ members }) => {
      const assignment = { version: 1, assignment: { [topic]: [partition] }, userData: Buffer.alloc(0) };
      const memberAssignment = kafkajs.AssignerProtocol.MemberAssignment.encode(assignment);
      return Promise.resolve(members.map(({ memberId }) => ({ memberId, memberAssignment })));
    },
    protocol: ({ topics }) => ({
      name: 'thidua-single',
      metadata: kafkajs.AssignerProtocol.MemberMetadata.encode({ version: 1, topics, userData: Buffer.alloc(0) }),
    }),
  });
