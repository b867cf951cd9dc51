using System.Diagnostics.Metrics;

namespace Matching.Jobs.Hosting;

/// <summary>What leaves by OpenTelemetry: runs and things that failed, and how many jobs are degraded now.</summary>
internal sealed class JobMetrics : IDisposable
{
    public const string Name = "Passerelle.Jobs";

    private readonly Meter meter;
    private readonly Counter<long> failures;
    private int degraded;

    public JobMetrics(IMeterFactory meters)
    {
        meter = meters.Create(Name);
        failures = meter.CreateCounter<long>("passerelle.jobs.failures", description: "Runs of a job that threw.");
        meter.CreateObservableGauge("passerelle.jobs.degraded", () => degraded, description: "Jobs that keep failing.");
    }

    public void Failed(string job, string code) => failures.Add(1, new("job", job), new("code", code));

    public void Degraded(int jobs) => degraded = jobs;

    public void Dispose() => meter.Dispose();
}
