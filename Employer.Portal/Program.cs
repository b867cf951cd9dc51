using Employer.Portal.Infrastructure;

var builder = WebApplication.CreateBuilder(args);
builder.AddPortal();
var app = builder.Build();
await app.UsePortalAsync();
app.Run();
