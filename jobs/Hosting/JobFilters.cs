using Hangfire.Common;

namespace Matching.Jobs.Hosting;

/// <summary>Hangfire's own filters, and that every outcome is noted.</summary>
internal sealed class JobFilters(JobOutcomes outcomes) : IJobFilterProvider
{
    private readonly JobFilter noted = new(outcomes, JobFilterScope.Global, order: null);

    public IEnumerable<JobFilter> GetFilters(Job job) => JobFilterProviders.Providers.GetFilters(job).Append(noted);
}
